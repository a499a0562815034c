package io.zvt.core.order;

/** Whether a fill made or took liquidity. */
public enum Liquidity {
    /** The order rested and was taken. */
    MAKER,
    /** The order took. */
    TAKER,
    /** The venue does not say. */
    UNKNOWN
}
