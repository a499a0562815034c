package io.zvt.core.account;

/** How an account pays for what it buys. */
public enum AccountKind {
    /** With what it holds. */
    CASH,
    /** With borrowed funds against margin. */
    MARGIN
}
