package io.zvt.core.order;

/** Wishes beside type and time in force. */
public enum OrderFlag {
    /** Refused by the venue if it would take liquidity. */
    POST_ONLY,
    /** Never opens, increases or flips a position. */
    REDUCE_ONLY
}
