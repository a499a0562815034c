package io.zvt.engine.indicator;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.indicator.PriceIndicator;

/**
 * The moving average convergence/divergence of Gerald Appel: a fast exponential average minus a slow one, in the units
 * of the prices, with an exponential average of that difference as its signal line.
 *
 * <p>Each of the three averages begins with the mean of its own first inputs (see {@link Ema}); the signal line begins
 * when the slow average does. All outputs are {@link Double#NaN} until {@link #isReady()}.
 *
 * <p>An update costs O(1) and allocates nothing. Not thread-safe.
 */
public final class Macd implements PriceIndicator {

    private final int warmUp;
    private final Smoothing fast;
    private final Smoothing slow;
    private final Smoothing signal;

    /** Creates the usual one, of 12, 26 and 9 updates. */
    public Macd() {
        this(12, 26, 9);
    }

    /**
     * Creates one with lengths of its own.
     *
     * @param fastPeriod the length of the fast average in updates, from 1 to 1,000,000 and below {@code slowPeriod}
     * @param slowPeriod the length of the slow average in updates, from 2 to 1,000,000
     * @param signalPeriod the length of the signal line in updates, from 1 to 1,000,000
     * @throws io.zvt.core.error.InvalidInputException if a period is outside its range
     */
    public Macd(int fastPeriod, int slowPeriod, int signalPeriod) {
        Inputs.period("fastPeriod", fastPeriod);
        Inputs.period("slowPeriod", slowPeriod);
        Inputs.period("signalPeriod", signalPeriod);
        requireShorter(fastPeriod, slowPeriod);
        this.warmUp = slowPeriod + signalPeriod - 1;
        this.fast = Smoothing.exponential(fastPeriod, fastPeriod);
        this.slow = Smoothing.exponential(slowPeriod, slowPeriod);
        this.signal = Smoothing.exponential(signalPeriod, signalPeriod);
    }

    private static void requireShorter(int fastPeriod, int slowPeriod) {
        if (fastPeriod >= slowPeriod) {
            throw InvalidInputException.of(
                    "fastPeriod",
                    fastPeriod,
                    "must be shorter than slowPeriod, " + slowPeriod,
                    "choose a shorter fast period or a longer slow one");
        }
    }

    @Override
    public void update(double price) {
        Inputs.number("price", price);
        fast.add(price);
        slow.add(price);
        if (slow.isSeeded()) {
            signal.add(fast.average() - slow.average());
        }
    }

    @Override
    public boolean isReady() {
        return signal.isSeeded();
    }

    /** {@return the fast average minus the slow one, or {@link Double#NaN} until {@link #isReady()}} */
    @Override
    public double value() {
        return isReady() ? fast.average() - slow.average() : Double.NaN;
    }

    /**
     * Returns the exponential average of the difference.
     *
     * @return the signal line in the units of the prices, or {@link Double#NaN} until {@link #isReady()}
     */
    public double signal() {
        return isReady() ? signal.average() : Double.NaN;
    }

    /**
     * Returns how far the difference is above its signal line.
     *
     * @return {@code value() - signal()}, or {@link Double#NaN} until {@link #isReady()}
     */
    public double histogram() {
        return value() - signal();
    }

    /** {@return {@code slowPeriod + signalPeriod - 1}, the update at which the signal line begins} */
    @Override
    public int warmUp() {
        return warmUp;
    }

    @Override
    public void reset() {
        fast.reset();
        slow.reset();
        signal.reset();
    }
}
