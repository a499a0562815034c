package io.zvt.engine.indicator;

import io.zvt.core.indicator.PriceIndicator;

/**
 * The exponential moving average, in the units of the prices: each new price weighs 2/(period + 1), all that came
 * before the rest.
 *
 * <p>Programs differ in how they begin. {@link #Ema(int)} begins with the plain mean of the first {@code period} prices;
 * {@link #seededWithFirst(int)} begins with the first price. Both are ready after {@code period} updates, and the
 * difference between them fades by a factor of about e² every {@code period} updates.
 *
 * <p>An update costs O(1) and allocates nothing. Not thread-safe.
 */
public final class Ema implements PriceIndicator {

    private final int period;
    private final Smoothing smoothing;
    private int seen;

    /**
     * Creates an average that begins with the mean of the first {@code period} prices.
     *
     * @param period the length of the average in updates, from 1 to 1,000,000
     * @throws io.zvt.core.error.InvalidInputException if the period is outside that range
     */
    public Ema(int period) {
        this(period, period);
    }

    private Ema(int period, int seeds) {
        this.period = Inputs.period("period", period);
        this.smoothing = Smoothing.exponential(period, seeds);
    }

    /**
     * Creates an average that begins with the first price alone.
     *
     * @param period the length of the average in updates, from 1 to 1,000,000
     * @return a new average, ready after {@code period} updates
     * @throws io.zvt.core.error.InvalidInputException if the period is outside that range
     */
    public static Ema seededWithFirst(int period) {
        return new Ema(period, 1);
    }

    @Override
    public void update(double price) {
        Inputs.number("price", price);
        smoothing.add(price);
        if (seen < period) {
            seen++;
        }
    }

    @Override
    public boolean isReady() {
        return seen == period;
    }

    @Override
    public double value() {
        return isReady() ? smoothing.average() : Double.NaN;
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public void reset() {
        smoothing.reset();
        seen = 0;
    }
}
