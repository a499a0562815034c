package io.zvt.backtest.stats;

/** What a statistic is counted in, so that a report can write it. */
public enum Unit {
    /** A fraction, written as a percentage. */
    FRACTION,
    /** An amount of the run's currency. */
    MONEY,
    /** A plain number. */
    NUMBER,
    /** A whole number. */
    COUNT,
    /** Nanoseconds. */
    DURATION
}
