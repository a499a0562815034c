package io.zvt.backtest.stats;

/** The statistics of a run. */
public enum Metric {
    /** Final over initial equity. */
    TOTAL_RETURN("Return", Unit.FRACTION),
    /** Compound annual growth rate. */
    CAGR("CAGR", Unit.FRACTION),
    /** Annualised deviation of daily returns. */
    VOLATILITY("Volatility", Unit.FRACTION),
    /** Sharpe ratio. */
    SHARPE("Sharpe", Unit.NUMBER),
    /** Sortino ratio. */
    SORTINO("Sortino", Unit.NUMBER),
    /** Largest relative fall below a peak. */
    MAX_DRAWDOWN("Max drawdown", Unit.FRACTION),
    /** Largest fall below a peak in money. */
    MAX_DRAWDOWN_AMOUNT("Max drawdown, amount", Unit.MONEY),
    /** Longest time below a peak. */
    LONGEST_DRAWDOWN("Longest drawdown", Unit.DURATION),
    /** Growth over drawdown. */
    CALMAR("Calmar", Unit.NUMBER),
    /** Historical value at risk of a day at 95 %. */
    VALUE_AT_RISK("Daily VaR 95 %", Unit.FRACTION),
    /** Historical expected shortfall of a day at 95 %. */
    EXPECTED_SHORTFALL("Daily ES 95 %", Unit.FRACTION),
    /** Number of trades from flat to flat. */
    ROUND_TRIPS("Round trips", Unit.COUNT),
    /** Round trips won. */
    WIN_RATE("Win rate", Unit.FRACTION),
    /** Gross profit over gross loss. */
    PROFIT_FACTOR("Profit factor", Unit.NUMBER),
    /** Mean profit of a round trip. */
    EXPECTANCY("Expectancy", Unit.MONEY),
    /** Mean profit of a round trip for a unit risked. */
    EXPECTANCY_RATIO("Expectancy ratio", Unit.NUMBER),
    /** Mean profit of the round trips won. */
    AVERAGE_WIN("Average win", Unit.MONEY),
    /** Mean loss of the round trips lost. */
    AVERAGE_LOSS("Average loss", Unit.MONEY),
    /** System quality number. */
    SYSTEM_QUALITY("SQN", Unit.NUMBER),
    /** Part of the time with an open position. */
    EXPOSURE("Exposure", Unit.FRACTION),
    /** Traded value over mean equity. */
    TURNOVER("Turnover", Unit.NUMBER);

    private final String label;
    private final Unit unit;

    Metric(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** {@return the name for a person} */
    public String label() {
        return label;
    }

    /** {@return what the value is counted in} */
    public Unit unit() {
        return unit;
    }
}
