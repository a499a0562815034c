package io.zvt.backtest.result;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.time.Timestamps;
import java.util.Arrays;

/**
 * Numbers over time, in two arrays: prices or equity, for statistics and charts, which work in double.
 *
 * <p>Times never go back; several points may have the same. Immutable and thread-safe.
 */
public final class TimeSeries {

    private final long[] times;
    private final double[] values;

    private TimeSeries(long[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /**
     * Returns the series of two arrays of equal length.
     *
     * @param epochNanos times in nanoseconds since 1970, never decreasing; copied
     * @param values finite values; copied
     * @return the series
     * @throws InvalidInputException if the lengths differ, a time goes back or a value is not finite
     */
    public static TimeSeries of(long[] epochNanos, double[] values) {
        if (epochNanos.length != values.length) {
            throw InvalidInputException.of(
                    "values", values.length, "must be as many as the times, " + epochNanos.length, "give both");
        }
        Builder builder = builder();
        for (int i = 0; i < values.length; i++) {
            builder.add(epochNanos[i], values[i]);
        }
        return builder.build();
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the number of points} */
    public int size() {
        return times.length;
    }

    /** {@return whether there is no point} */
    public boolean isEmpty() {
        return times.length == 0;
    }

    /**
     * Returns the time of a point.
     *
     * @param index from 0 to below {@link #size}
     * @return nanoseconds since 1970
     */
    public long time(int index) {
        return times[index];
    }

    /**
     * Returns the value of a point.
     *
     * @param index from 0 to below {@link #size}
     * @return the value, finite
     */
    public double value(int index) {
        return values[index];
    }

    /** {@return the values, a copy} */
    public double[] values() {
        return values.clone();
    }

    /**
     * Returns the value that held at a time.
     *
     * @param epochNanos nanoseconds since 1970
     * @return the value of the last point at or before that time, NaN if there is none
     */
    public double valueAt(long epochNanos) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= epochNanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Double.NaN : values[low - 1];
    }

    /** Collects points; used by one thread. */
    public static final class Builder {

        private static final int FIRST_CAPACITY = 1024;

        private long[] times = new long[FIRST_CAPACITY];
        private double[] values = new double[FIRST_CAPACITY];
        private int size;

        private Builder() {}

        /**
         * Adds a point.
         *
         * @param epochNanos nanoseconds since 1970, not before the last point
         * @param value a finite value
         * @throws InvalidInputException if the time goes back or the value is not finite
         */
        public void add(long epochNanos, double value) {
            if (size > 0 && epochNanos < times[size - 1]) {
                throw InvalidInputException.of(
                        "time",
                        Timestamps.toInstant(epochNanos),
                        "must not be before that of the last point, " + Timestamps.toInstant(times[size - 1]),
                        "add points in the order of time");
            }
            if (!Double.isFinite(value)) {
                throw InvalidInputException.of("value", value, "must be finite", "leave out points without a value");
            }
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            times[size] = epochNanos;
            values[size++] = value;
        }

        /**
         * Adds a point, or replaces the last one if it has the same time.
         *
         * @param epochNanos nanoseconds since 1970, not before the last point
         * @param value a finite value
         * @throws InvalidInputException if the time goes back or the value is not finite
         */
        public void put(long epochNanos, double value) {
            if (size > 0 && times[size - 1] == epochNanos) {
                size--;
            }
            add(epochNanos, value);
        }

        /** {@return the points so far} */
        public TimeSeries build() {
            return new TimeSeries(Arrays.copyOf(times, size), Arrays.copyOf(values, size));
        }
    }
}
