package io.zvt.core.order;

/** What is not known after a call to a venue without a clear answer. */
public enum DoubtKind {
    /** Whether the order reached the venue. */
    SUBMIT,
    /** Whether the amendment holds. */
    AMEND,
    /** Whether the order is canceled. */
    CANCEL
}
