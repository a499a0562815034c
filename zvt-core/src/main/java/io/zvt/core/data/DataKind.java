package io.zvt.core.data;

/** The kinds of market data. */
public enum DataKind {
    /** Trades between others. */
    TRADES,
    /** Best bid and ask. */
    QUOTES,
    /** Order book snapshots. */
    BOOKS,
    /** Bars. */
    BARS
}
