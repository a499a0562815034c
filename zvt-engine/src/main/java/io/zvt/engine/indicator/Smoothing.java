package io.zvt.engine.indicator;

/**
 * An exponentially weighted average that begins as the plain mean of its first inputs.
 *
 * <p>Beginning with a mean keeps the first input from weighing on the result for long.
 */
final class Smoothing {

    private final double weight;
    private final int seeds;
    private int seen;
    private double average;

    private Smoothing(double weight, int seeds) {
        this.weight = weight;
        this.seeds = seeds;
    }

    /** Wilder's: each new input weighs 1/period. */
    static Smoothing wilder(int period) {
        return new Smoothing(1.0 / period, period);
    }

    /** The usual exponential average: each new input weighs 2/(period + 1). */
    static Smoothing exponential(int period, int seeds) {
        return new Smoothing(2.0 / (period + 1.0), seeds);
    }

    void add(double input) {
        if (seen < seeds) {
            seen++;
            average += (input - average) / seen;
        } else {
            average += weight * (input - average);
        }
    }

    boolean isSeeded() {
        return seen == seeds;
    }

    double average() {
        return average;
    }

    void reset() {
        seen = 0;
        average = 0;
    }
}
