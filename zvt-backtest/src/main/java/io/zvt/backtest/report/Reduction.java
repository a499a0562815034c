package io.zvt.backtest.report;

import io.zvt.backtest.result.TimeSeries;

/**
 * Makes a series that is too long for a page shorter without losing what a chart shows: of each of many equal spans of time
 * it keeps the first, the lowest, the highest and the last point.
 */
final class Reduction {

    /** Points up to which a series is kept whole. */
    static final int LIMIT = 200_000;

    private static final int KEPT_OF_A_SPAN = 4;

    private Reduction() {}

    static TimeSeries of(TimeSeries series) {
        return of(series, LIMIT);
    }

    static TimeSeries of(TimeSeries series, int limit) {
        int size = series.size();
        if (size <= limit) {
            return series;
        }
        long start = series.time(0);
        long width = Math.max(1, (series.time(size - 1) - start) / (limit / KEPT_OF_A_SPAN) + 1);
        TimeSeries.Builder kept = TimeSeries.builder();
        int from = 0;
        while (from < size) {
            long span = (series.time(from) - start) / width;
            int to = from;
            while (to < size && (series.time(to) - start) / width == span) {
                to++;
            }
            keep(series, from, to, kept);
            from = to;
        }
        return kept.build();
    }

    private static void keep(TimeSeries series, int from, int to, TimeSeries.Builder kept) {
        int low = from;
        int high = from;
        for (int i = from; i < to; i++) {
            low = series.value(i) < series.value(low) ? i : low;
            high = series.value(i) > series.value(high) ? i : high;
        }
        int last = -1;
        for (int i : new int[] {from, Math.min(low, high), Math.max(low, high), to - 1}) {
            if (i > last) {
                kept.add(series.time(i), series.value(i));
                last = i;
            }
        }
    }
}
