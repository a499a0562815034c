package io.zvt.backtest.stats;

import io.zvt.backtest.result.TimeSeries;

/**
 * How far and how long a curve was below its peak. Immutable and thread-safe.
 *
 * @param depth the largest fall below a peak as a fraction of that peak, from 0; NaN for an empty curve
 * @param peakNanos when the curve stood at that peak, nanoseconds since 1970
 * @param troughNanos when it was lowest
 * @param amount the largest fall in money, which may be another one
 * @param longestNanos the longest time from a peak until it was reached again, or until the end of the curve
 */
public record Drawdown(double depth, long peakNanos, long troughNanos, double amount, long longestNanos) {

    /**
     * Measures a curve.
     *
     * @param curve equity over time; a peak that is not positive has no relative fall
     * @return its drawdown
     */
    public static Drawdown of(TimeSeries curve) {
        Scan scan = new Scan();
        for (int i = 0; i < curve.size(); i++) {
            scan.point(curve.time(i), curve.value(i));
        }
        return scan.result(curve.isEmpty());
    }

    /**
     * Returns how far each point of a curve is below the peak before it.
     *
     * @param curve equity over time
     * @return a fraction from 0 down, such as -0.2, at each time
     */
    public static TimeSeries underwater(TimeSeries curve) {
        TimeSeries.Builder below = TimeSeries.builder();
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.size(); i++) {
            peak = Math.max(peak, curve.value(i));
            below.add(curve.time(i), peak > 0 ? curve.value(i) / peak - 1 : 0);
        }
        return below.build();
    }

    private static final class Scan {

        private double peak = Double.NEGATIVE_INFINITY;
        private long peakTime;
        private double depth;
        private long depthPeak;
        private long depthTrough;
        private double amount;
        private long longest;
        private boolean below;

        void point(long time, double value) {
            if (value >= peak) {
                longest = below ? Math.max(longest, time - peakTime) : longest;
                below = false;
                peak = value;
                peakTime = time;
                return;
            }
            below = true;
            double fallen = peak - value;
            longest = Math.max(longest, time - peakTime);
            amount = Math.max(amount, fallen);
            if (peak > 0 && fallen / peak > depth) {
                depth = fallen / peak;
                depthPeak = peakTime;
                depthTrough = time;
            }
        }

        Drawdown result(boolean empty) {
            return new Drawdown(
                    empty ? Double.NaN : depth, depthPeak, depthTrough, empty ? Double.NaN : amount, longest);
        }
    }
}
