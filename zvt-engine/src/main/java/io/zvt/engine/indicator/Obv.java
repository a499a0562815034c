package io.zvt.engine.indicator;

import io.zvt.core.indicator.Indicator;

/**
 * The on-balance volume of Joseph Granville (New Key to Stock Market Profits, 1963), in the units of the volume: a
 * running total to which the volume of a bar is added when it closed higher than the one before, and from which it is
 * taken when it closed lower.
 *
 * <p>An equal close leaves the total as it is. The total begins with the volume of the first bar; where it begins is a
 * matter of convention, so only its changes have a meaning. The total is a compensated sum: its rounding error does not
 * grow with the length of the series.
 *
 * <p>It uses close and volume. An update costs O(1) and allocates nothing. Not thread-safe.
 */
public final class Obv implements Indicator {

    private double previousClose = Double.NaN;
    private double total;
    private double lost;

    /** Creates a total that has seen no bar. */
    public Obv() {}

    @Override
    public void update(double open, double high, double low, double close, double volume) {
        Inputs.number("close", close);
        Inputs.volume(volume);
        boolean first = Double.isNaN(previousClose);
        if (first || close > previousClose) {
            add(volume);
        } else if (close < previousClose) {
            add(-volume);
        }
        previousClose = close;
    }

    /** Neumaier's sum: what an addition rounds away is exact and is kept apart. */
    private void add(double volume) {
        double sum = total + volume;
        boolean totalIsLarger = Math.abs(total) >= Math.abs(volume);
        lost += totalIsLarger ? (total - sum) + volume : (volume - sum) + total;
        total = sum;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(previousClose);
    }

    @Override
    public double value() {
        return isReady() ? total + lost : Double.NaN;
    }

    /** {@return 1: the first bar already gives a total} */
    @Override
    public int warmUp() {
        return 1;
    }

    @Override
    public void reset() {
        previousClose = Double.NaN;
        total = 0;
        lost = 0;
    }
}
