package io.zvt.core.market;

/** Which side of a trade took the liquidity. */
public enum AggressorSide {
    /** The buyer took. */
    BUYER,
    /** The seller took. */
    SELLER,
    /** The source does not say. */
    UNKNOWN
}
