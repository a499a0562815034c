package io.zvt.backtest.stats;

import java.util.Arrays;

/** Means and deviations. All are NaN where they are not defined, never zero in their stead. */
public final class Moments {

    private Moments() {}

    /**
     * Returns the arithmetic mean.
     *
     * @param values the values
     * @return the mean, NaN for none
     */
    public static double mean(double[] values) {
        return values.length == 0 ? Double.NaN : sum(values) / values.length;
    }

    /**
     * Returns the standard deviation of a sample, with n - 1 in the denominator.
     *
     * @param values the values
     * @return the deviation, NaN for fewer than two values
     */
    public static double sampleDeviation(double[] values) {
        return values.length < 2 ? Double.NaN : StrictMath.sqrt(squares(values) / (values.length - 1));
    }

    /**
     * Returns the standard deviation of a population, with n in the denominator.
     *
     * @param values the values
     * @return the deviation, NaN for none
     */
    public static double populationDeviation(double[] values) {
        return values.length == 0 ? Double.NaN : StrictMath.sqrt(squares(values) / values.length);
    }

    /**
     * Returns the downside deviation: the root of the mean over <em>all</em> values of the squares of what falls short of
     * the target (Sortino and Price, "Performance measurement in a downside risk framework", 1994).
     *
     * @param values the values
     * @param target what each should at least be
     * @return the deviation, zero if no value falls short, NaN for none
     */
    public static double downsideDeviation(double[] values, double target) {
        double total = 0;
        for (double value : values) {
            double shortfall = Math.min(value - target, 0);
            total += shortfall * shortfall;
        }
        return values.length == 0 ? Double.NaN : StrictMath.sqrt(total / values.length);
    }

    static double sum(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    static double[] below(double[] values, double bound) {
        return Arrays.stream(values).filter(value -> value < bound).toArray();
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        double total = 0;
        for (double value : values) {
            total += (value - mean) * (value - mean);
        }
        return total;
    }
}
