package io.zvt.core.order;

/** Which part of a fill this is, when one fill closes a position and opens the opposite one. */
public enum FillLeg {
    /** The fill was not split. */
    WHOLE,
    /** The part that closes the position. */
    CLOSE,
    /** The part that opens the opposite position. */
    OPEN
}
