package io.zvt.backtest.stats;

import io.zvt.backtest.result.TimeSeries;
import io.zvt.core.error.InvalidInputException;
import java.util.Arrays;

/** Returns of an equity curve. */
public final class Returns {

    static final long NANOS_PER_DAY = 86_400_000_000_000L;

    /** Ten thousand years would be no curve but a mistake in its times. */
    private static final long MAX_DAYS = 3_652_500;

    private Returns() {}

    /**
     * Returns the relative change from each value to the next.
     *
     * @param values the values
     * @return one return fewer than there are values; NaN or infinite where a value is zero
     */
    public static double[] simple(double[] values) {
        double[] returns = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = values[i + 1] / values[i] - 1;
        }
        return returns;
    }

    /**
     * Returns the returns of the UTC days of a curve, from its first day to its last.
     *
     * <p>A day's value is the last of the day; a day without one has that of the day before, so its return is zero. The
     * first day counts from the curve's first value.
     *
     * @param equity the curve
     * @return a return a day, none for an empty curve
     */
    public static double[] daily(TimeSeries equity) {
        if (equity.isEmpty()) {
            return new double[0];
        }
        long firstDay = Math.floorDiv(equity.time(0), NANOS_PER_DAY);
        long lastDay = Math.floorDiv(equity.time(equity.size() - 1), NANOS_PER_DAY);
        double[] ends = new double[days(firstDay, lastDay) + 1];
        Arrays.fill(ends, Double.NaN);
        ends[0] = equity.value(0);
        for (int i = 0; i < equity.size(); i++) {
            ends[(int) (Math.floorDiv(equity.time(i), NANOS_PER_DAY) - firstDay) + 1] = equity.value(i);
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] = Double.isNaN(ends[i]) ? ends[i - 1] : ends[i];
        }
        return simple(ends);
    }

    private static int days(long first, long last) {
        if (last - first > MAX_DAYS) {
            throw InvalidInputException.of(
                    "equity", last - first + " days", "must not be that long", "check its times");
        }
        return (int) (last - first) + 1;
    }

    /**
     * Returns what several returns in a row make together.
     *
     * @param returns the returns
     * @return the product of 1 + r, less 1; zero for none
     */
    public static double compounded(double[] returns) {
        double growth = 1;
        for (double value : returns) {
            growth *= 1 + value;
        }
        return growth - 1;
    }

    /**
     * Returns the compound annual growth rate: (end / start)<sup>365 / days</sup> - 1, over calendar days, as LEAN and
     * freqtrade have it.
     *
     * @param start value at the start, positive
     * @param end value at the end
     * @param days calendar days between, with a fraction
     * @return the rate, NaN if no time passed, the start is not positive or the end is negative
     */
    public static double annualGrowth(double start, double end, double days) {
        return days > 0 && start > 0 && end >= 0 ? StrictMath.pow(end / start, 365 / days) - 1 : Double.NaN;
    }
}
