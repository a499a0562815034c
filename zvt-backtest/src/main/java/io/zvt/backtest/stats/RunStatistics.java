package io.zvt.backtest.stats;

import io.zvt.backtest.result.RunFill;
import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.result.TimeSeries;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Decimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The statistics of a run. Immutable and thread-safe.
 *
 * <p>Daily ones take the equity at the end of each UTC day; values in money assume that the instruments are paid in the run's
 * currency. Computed in double with {@link StrictMath}, so they are the same on every machine.
 */
public final class RunStatistics {

    private static final double CONFIDENCE = 0.95;

    private final RatioDefinition ratios;
    private final Map<Metric, Statistic> statistics = new EnumMap<>(Metric.class);
    private final RoundTrips trips;

    private RunStatistics(RunResult run, RatioDefinition ratios) {
        this.ratios = ratios;
        this.trips = RoundTrips.of(run);
        ofEquity(run);
        ofTrades(ProfitStatistics.of(trips.profits()));
        ofActivity(run);
    }

    /**
     * Computes the statistics of a run with the standard ratios.
     *
     * @param run the run
     * @return its statistics
     */
    public static RunStatistics of(RunResult run) {
        return of(run, RatioDefinition.STANDARD);
    }

    /**
     * Computes the statistics of a run.
     *
     * @param run the run
     * @param ratios whose Sharpe and Sortino ratio; its periods a year also annualise the volatility
     * @return its statistics
     */
    public static RunStatistics of(RunResult run, RatioDefinition ratios) {
        return new RunStatistics(run, ratios);
    }

    /**
     * Returns a statistic's value.
     *
     * @param metric which one
     * @return the value, NaN where it is not defined
     */
    public double value(Metric metric) {
        return statistic(metric).value();
    }

    /**
     * Returns a statistic.
     *
     * @param metric which one
     * @return the statistic
     */
    public Statistic statistic(Metric metric) {
        Statistic found = statistics.get(metric);
        if (found == null) {
            throw InvalidInputException.of("metric", metric, "must be one that was computed", "use one of all()");
        }
        return found;
    }

    /** {@return all statistics in the order of {@link Metric}} */
    public List<Statistic> all() {
        return List.copyOf(statistics.values());
    }

    /** {@return the trades from flat to flat} */
    public RoundTrips roundTrips() {
        return trips;
    }

    private void put(Metric metric, double value, String definition) {
        statistics.put(metric, new Statistic(metric, value, definition));
    }

    private void ofEquity(RunResult run) {
        TimeSeries equity = run.equity();
        double start = run.initialEquity().toDouble();
        double end = run.finalEquity().toDouble();
        double days = (equity.time(equity.size() - 1) - equity.time(0)) / (double) Returns.NANOS_PER_DAY;
        double growth = Returns.annualGrowth(start, end, days);
        Drawdown drawdown = Drawdown.of(equity);
        put(Metric.TOTAL_RETURN, start > 0 ? end / start - 1 : Double.NaN, "final / initial equity - 1");
        put(Metric.CAGR, growth, "(final / initial)^(365 / days) - 1, calendar days");
        ofDailyReturns(Returns.daily(equity));
        put(Metric.MAX_DRAWDOWN, drawdown.depth(), "largest fall below a peak / that peak, every point");
        put(Metric.MAX_DRAWDOWN_AMOUNT, drawdown.amount(), "largest fall below a peak in money");
        put(
                Metric.LONGEST_DRAWDOWN,
                (double) drawdown.longestNanos(),
                "longest time from a peak until it was reached again");
        put(
                Metric.CALMAR,
                drawdown.depth() > 0 ? growth / drawdown.depth() : Double.NaN,
                "CAGR / max drawdown; none without a drawdown");
    }

    private void ofDailyReturns(double[] returns) {
        TailRisk tail = TailRisk.of(returns, CONFIDENCE);
        put(
                Metric.VOLATILITY,
                Moments.sampleDeviation(returns) * StrictMath.sqrt(ratios.periodsPerYear()),
                "std(n-1) of daily returns * sqrt(" + (long) ratios.periodsPerYear() + ")");
        put(Metric.SHARPE, ratios.sharpe(returns), ratios.sharpeText());
        put(Metric.SORTINO, ratios.sortino(returns), ratios.sortinoText());
        put(Metric.VALUE_AT_RISK, tail.valueAtRisk(), "historical: best of the worst 5 % of daily returns");
        put(Metric.EXPECTED_SHORTFALL, tail.expectedShortfall(), "historical: mean of the worst 5 % of daily returns");
    }

    private void ofTrades(ProfitStatistics profits) {
        put(Metric.ROUND_TRIPS, profits.count(), "from flat to flat; an open position is none");
        put(Metric.WIN_RATE, profits.winRate(), "profit after fees > 0 / all");
        put(Metric.PROFIT_FACTOR, profits.profitFactor(), "gross profit / gross loss; none without a loss");
        put(Metric.EXPECTANCY, profits.expectancy(), "mean profit of a round trip after fees");
        put(Metric.EXPECTANCY_RATIO, profits.expectancyRatio(), "(1 + average win / average loss) * win rate - 1");
        put(Metric.AVERAGE_WIN, profits.averageWin(), "mean profit of those won");
        put(Metric.AVERAGE_LOSS, profits.averageLoss(), "mean loss of those lost");
        put(Metric.SYSTEM_QUALITY, profits.systemQuality(), "mean profit / std(n) * sqrt(count)");
    }

    private void ofActivity(RunResult run) {
        TimeSeries equity = run.equity();
        long span = equity.time(equity.size() - 1) - equity.time(0);
        Decimal traded = run.fills().stream().map(RunFill::value).reduce(Decimal.ZERO, Decimal::plus);
        double mean = Moments.mean(equity.values());
        put(
                Metric.EXPOSURE,
                span > 0 ? trips.heldNanos() / (double) span : Double.NaN,
                "time with an open position / time of the run");
        put(Metric.TURNOVER, mean > 0 ? traded.toDouble() / mean : Double.NaN, "value of all fills / mean equity");
    }
}
