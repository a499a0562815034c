package io.zvt.backtest.stats;

/** Whose definition of the Sharpe and the Sortino ratio is followed; values of different ones must not be compared. */
public enum RatioPreset {
    /**
     * Ours: mean excess return over its deviation, annualised by the root of the periods, as Sharpe ("The Sharpe Ratio",
     * 1994) and Sortino define them.
     */
    STANDARD,
    /** nautilus_trader: as ours, with a risk-free rate of zero and 252 days. */
    NT,
    /** QuantConnect LEAN: the mean compounded to a year, over the annualised deviation; for Sortino of the losses only. */
    LEAN,
    /** ta4j: as ours, with the periods a year that were observed. */
    TA4J
}
