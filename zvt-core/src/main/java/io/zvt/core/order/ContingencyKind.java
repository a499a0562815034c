package io.zvt.core.order;

/** How orders of a list depend on each other. */
public enum ContingencyKind {
    /** An execution of one cancels the others. */
    OCO,
    /** The children start when the parent is filled. */
    OTO,
    /** An execution of one reduces the others. */
    OUO
}
