package io.zvt.engine.indicator;

import io.zvt.core.indicator.Indicator;

/**
 * Two indicators of one series of bars, and when the fast one crosses the slow one.
 *
 * <p>It feeds both, so they are not attached themselves. Crossings are those that {@link Cross} tells; none is told before
 * both are ready. Not thread-safe.
 */
public final class Crossover implements Indicator {

    private final Indicator fast;
    private final Indicator slow;
    private final Cross cross = new Cross();

    /**
     * Creates a crossover.
     *
     * @param fast the indicator whose crossings are told, fed by nobody else
     * @param slow the indicator that is crossed, fed by nobody else
     */
    public Crossover(Indicator fast, Indicator slow) {
        this.fast = fast;
        this.slow = slow;
    }

    @Override
    public void update(double open, double high, double low, double close, double volume) {
        fast.update(open, high, low, close, volume);
        slow.update(open, high, low, close, volume);
        if (isReady()) {
            cross.update(fast.value(), slow.value());
        }
    }

    /**
     * Tells whether the last bar brought the fast indicator from below the slow one to above it.
     *
     * @return true after that bar only
     */
    public boolean crossedAbove() {
        return cross.crossedAbove();
    }

    /**
     * Tells whether the last bar brought the fast indicator from above the slow one to below it.
     *
     * @return true after that bar only
     */
    public boolean crossedBelow() {
        return cross.crossedBelow();
    }

    @Override
    public boolean isReady() {
        return fast.isReady() && slow.isReady();
    }

    /**
     * Returns how far the fast indicator is above the slow one.
     *
     * @return the difference in the units of both, or {@link Double#NaN} until {@link #isReady()}
     */
    @Override
    public double value() {
        return fast.value() - slow.value();
    }

    @Override
    public int warmUp() {
        return Math.max(fast.warmUp(), slow.warmUp());
    }

    @Override
    public void reset() {
        fast.reset();
        slow.reset();
        cross.reset();
    }
}
