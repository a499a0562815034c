package io.zvt.core.metrics;

/** Metrics that go nowhere. */
final class NoMetrics implements Metrics {

    private final Counter counter = amount -> {};
    private final Timings timings = nanos -> {};

    @Override
    public Counter counter(String name, String... tags) {
        return counter;
    }

    @Override
    public Timings timings(String name, String... tags) {
        return timings;
    }
}
