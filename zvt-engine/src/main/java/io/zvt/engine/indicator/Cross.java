package io.zvt.engine.indicator;

/**
 * Tells when one series crosses another.
 *
 * <p>The last strict relation is remembered: fast above slow, or below. A crossing is reported on the one update where
 * that relation turns into its opposite. Equal values belong to neither side: touching and turning back is no crossing,
 * and a crossing that pauses at equality is reported when the other side is reached. The first strict relation is where
 * the observation begins, and is no crossing.
 *
 * <p>Not thread-safe.
 */
public final class Cross {

    private Side last = Side.UNKNOWN;
    private boolean crossedAbove;
    private boolean crossedBelow;

    /** Creates one that has seen no values. */
    public Cross() {}

    /**
     * Takes in the present values of both series. A refused update changes nothing.
     *
     * @param fast the value of the series whose crossings are told, a finite number
     * @param slow the value of the series that is crossed, a finite number
     * @throws io.zvt.core.error.InvalidInputException if a value is not a finite number, as that of an indicator which is
     *     not ready yet; the caller updates only when both are ready
     */
    public void update(double fast, double slow) {
        Inputs.number("fast", fast);
        Inputs.number("slow", slow);
        boolean above = fast > slow;
        boolean below = fast < slow;
        crossedAbove = above && last == Side.BELOW;
        crossedBelow = below && last == Side.ABOVE;
        if (above) {
            last = Side.ABOVE;
        } else if (below) {
            last = Side.BELOW;
        }
    }

    /**
     * Tells whether the last update brought the fast series from below the slow one to above it.
     *
     * @return true on that update only
     */
    public boolean crossedAbove() {
        return crossedAbove;
    }

    /**
     * Tells whether the last update brought the fast series from above the slow one to below it.
     *
     * @return true on that update only
     */
    public boolean crossedBelow() {
        return crossedBelow;
    }

    /** Forgets both series, so that the next strict relation is where a new observation begins. */
    public void reset() {
        last = Side.UNKNOWN;
        crossedAbove = false;
        crossedBelow = false;
    }

    private enum Side {
        UNKNOWN,
        ABOVE,
        BELOW
    }
}
