package io.zvt.engine.indicator;

import io.zvt.core.indicator.PriceIndicator;

/**
 * The simple moving average: the arithmetic mean of the last {@code period} prices, in the units of the prices.
 *
 * <p>An update costs O(1) on average and allocates nothing. Rounding errors do not pile up, however long the series.
 * Not thread-safe.
 */
public final class Sma implements PriceIndicator {

    private final int period;
    private final WindowMoments window;

    /**
     * Creates an average over a number of prices.
     *
     * @param period how many prices are averaged, from 1 to 1,000,000
     * @throws io.zvt.core.error.InvalidInputException if the period is outside that range
     */
    public Sma(int period) {
        this.period = Inputs.period("period", period);
        this.window = new WindowMoments(period);
    }

    @Override
    public void update(double price) {
        Inputs.number("price", price);
        window.add(price);
    }

    @Override
    public boolean isReady() {
        return window.isFull();
    }

    @Override
    public double value() {
        return isReady() ? window.mean() : Double.NaN;
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public void reset() {
        window.reset();
    }
}
