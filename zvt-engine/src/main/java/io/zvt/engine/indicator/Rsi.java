package io.zvt.engine.indicator;

import io.zvt.core.indicator.PriceIndicator;

/**
 * The relative strength index of J. Welles Wilder (New Concepts in Technical Trading Systems, 1978): how much of the
 * recent movement was upwards, from 0 (all down) to 100 (all up).
 *
 * <p>Rises and falls from one price to the next are averaged apart. Each average begins as the mean of the first
 * {@code period} changes; after that a new change weighs 1/period. The value is 100 × rise / (rise + fall), which is
 * Wilder's 100 − 100 / (1 + rise / fall). A series that never moved has no strength either way and gives 50.
 *
 * <p>An update costs O(1) and allocates nothing. Not thread-safe.
 */
public final class Rsi implements PriceIndicator {

    private static final double NEUTRAL = 50;

    private final int period;
    private final Smoothing rise;
    private final Smoothing fall;
    private double previous = Double.NaN;

    /**
     * Creates an index over a number of price changes.
     *
     * @param period how many changes are averaged, from 1 to 1,000,000; Wilder used 14
     * @throws io.zvt.core.error.InvalidInputException if the period is outside that range
     */
    public Rsi(int period) {
        this.period = Inputs.period("period", period);
        this.rise = Smoothing.wilder(period);
        this.fall = Smoothing.wilder(period);
    }

    @Override
    public void update(double price) {
        Inputs.number("price", price);
        if (!Double.isNaN(previous)) {
            double change = price - previous;
            rise.add(Math.max(change, 0));
            fall.add(Math.max(-change, 0));
        }
        previous = price;
    }

    @Override
    public boolean isReady() {
        return rise.isSeeded();
    }

    @Override
    public double value() {
        if (!isReady()) {
            return Double.NaN;
        }
        double movement = rise.average() + fall.average();
        return movement == 0 ? NEUTRAL : 100 * rise.average() / movement;
    }

    /** {@return {@code period + 1}, because the first change needs two prices} */
    @Override
    public int warmUp() {
        return period + 1;
    }

    @Override
    public void reset() {
        rise.reset();
        fall.reset();
        previous = Double.NaN;
    }
}
