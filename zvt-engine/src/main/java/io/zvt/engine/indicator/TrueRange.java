package io.zvt.engine.indicator;

/** How far a bar reached, counting the gap from the close before it. */
final class TrueRange {

    private TrueRange() {}

    static double of(double high, double low, double previousClose) {
        return Math.max(high, previousClose) - Math.min(low, previousClose);
    }
}
