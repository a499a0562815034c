package io.zvt.core.indicator;

/**
 * A number that is computed from a series of bars, one bar at a time.
 *
 * <p>An indicator is fed with {@link #update} once for each bar, oldest first, and keeps no more of the past than it
 * needs. It works in {@code double}: what it says may inform an order, but becomes a price or a quantity only through
 * an explicit rounding.
 *
 * <p>A refused update leaves an indicator as it was. Implementations are not thread-safe; an indicator belongs to the
 * strategy that feeds it.
 */
public interface Indicator {

    /**
     * Takes in the next bar. Prices may be negative, as those of spreads are; a volume may not.
     *
     * <p>An implementation looks only at the values that its formula uses, so a volume that is not known may be
     * {@link Double#NaN} for an indicator of prices.
     *
     * @param open the first price of the bar, in units of the quote asset
     * @param high the highest price of the bar
     * @param low the lowest price of the bar
     * @param close the last price of the bar
     * @param volume what was traded during the bar, in units of the base asset
     * @throws io.zvt.core.error.InvalidInputException if a value that the formula uses is not a finite number or breaks
     *     a rule that the message names; the caller drops or mends the bar and may go on
     */
    void update(double open, double high, double low, double close, double volume);

    /**
     * Tells whether enough updates have been seen for every output of the indicator to be defined.
     *
     * @return true from the update number {@link #warmUp()} on, until {@link #reset()}
     */
    boolean isReady();

    /**
     * Returns the indicator's main output after the last update.
     *
     * @return the value in the units that the implementation states, or {@link Double#NaN} until {@link #isReady()}
     */
    double value();

    /**
     * Returns how many updates it takes until the indicator is ready.
     *
     * @return a number of updates, at least 1, which never changes
     */
    int warmUp();

    /** Forgets every update, so that the indicator is as it was when it was built. */
    void reset();
}
