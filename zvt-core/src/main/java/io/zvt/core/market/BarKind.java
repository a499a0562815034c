package io.zvt.core.market;

/** What is counted until a bar closes. */
public enum BarKind {
    /** Time. */
    TIME,
    /** Trades. */
    TICK,
    /** Traded quantity in the base asset. */
    VOLUME,
    /** Traded value in the quote asset. */
    VALUE
}
