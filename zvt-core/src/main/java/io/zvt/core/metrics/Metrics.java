package io.zvt.core.metrics;

/**
 * Takes what the library counts and times. Implementations are thread-safe and never throw.
 *
 * <p>Meters are looked up once and kept; names are lower-case words joined by dots, tags come as name and value in turn.
 */
public interface Metrics {

    /** Metrics that go nowhere. */
    Metrics NONE = new NoMetrics();

    /**
     * Returns a counter.
     *
     * @param name its name
     * @param tags names and values of its tags in turn
     * @return the counter
     */
    Counter counter(String name, String... tags);

    /**
     * Returns a distribution of durations.
     *
     * @param name its name
     * @param tags names and values of its tags in turn
     * @return the distribution
     */
    Timings timings(String name, String... tags);

    /** Counts something that happens. */
    interface Counter {

        /**
         * Adds to the count.
         *
         * @param amount how much, not negative
         */
        void add(long amount);
    }

    /** Collects how long something takes. */
    interface Timings {

        /**
         * Adds a duration.
         *
         * @param nanos nanoseconds, not negative
         */
        void record(long nanos);
    }
}
