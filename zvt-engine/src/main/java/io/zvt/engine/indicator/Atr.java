package io.zvt.engine.indicator;

import io.zvt.core.indicator.Indicator;

/**
 * The average true range of J. Welles Wilder (New Concepts in Technical Trading Systems, 1978), in the units of the
 * prices: how far the price usually travels during a bar.
 *
 * <p>The true range reaches from the lower of low and previous close to the higher of high and previous close; that of
 * the first bar, which has no close before it, is high minus low. The average begins as the mean of the first
 * {@code period} ranges; after that a new range weighs 1/period.
 *
 * <p>It uses high, low and close, and refuses a bar whose high is below its low. An update costs O(1) and
 * allocates nothing. Not thread-safe.
 */
public final class Atr implements Indicator {

    private final int period;
    private final Smoothing range;
    private double previousClose = Double.NaN;

    /**
     * Creates an average over a number of bars.
     *
     * @param period how many ranges are averaged, from 1 to 1,000,000; Wilder used 14
     * @throws io.zvt.core.error.InvalidInputException if the period is outside that range
     */
    public Atr(int period) {
        this.period = Inputs.period("period", period);
        this.range = Smoothing.wilder(period);
    }

    @Override
    public void update(double open, double high, double low, double close, double volume) {
        Inputs.bar(high, low, close);
        boolean first = Double.isNaN(previousClose);
        range.add(first ? high - low : TrueRange.of(high, low, previousClose));
        previousClose = close;
    }

    @Override
    public boolean isReady() {
        return range.isSeeded();
    }

    @Override
    public double value() {
        return isReady() ? range.average() : Double.NaN;
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public void reset() {
        range.reset();
        previousClose = Double.NaN;
    }
}
