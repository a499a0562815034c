package io.zvt.engine.indicator;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.indicator.PriceIndicator;

/**
 * The bands of John Bollinger (Bollinger on Bollinger Bands, 2001): a simple moving average, and around it a number of
 * standard deviations of the same prices.
 *
 * <p>The deviation is that of a population (divided by {@code period}, not by {@code period - 1}), as Bollinger defines
 * it. {@link #value()} is the middle band; all outputs are {@link Double#NaN} until {@link #isReady()}.
 *
 * <p>An update costs O(1) on average and allocates nothing. Rounding errors do not pile up, however long the series.
 * Not thread-safe.
 */
public final class BollingerBands implements PriceIndicator {

    private static final double CENTRE = 0.5;

    private final int period;
    private final double deviations;
    private final WindowMoments window;
    private double last;

    /** Creates the usual ones: 20 prices, two standard deviations. */
    public BollingerBands() {
        this(20, 2);
    }

    /**
     * Creates bands with a length and a width of their own.
     *
     * @param period how many prices are averaged, from 1 to 1,000,000
     * @param deviations how many standard deviations the outer bands lie from the middle, above 0 and at most 1000
     * @throws io.zvt.core.error.InvalidInputException if an argument is outside its range
     */
    public BollingerBands(int period, double deviations) {
        this.period = Inputs.period("period", period);
        this.deviations = requireWidth(deviations);
        this.window = new WindowMoments(period);
    }

    private static double requireWidth(double deviations) {
        if (!(deviations > 0 && deviations <= 1000)) {
            throw InvalidInputException.of(
                    "deviations",
                    deviations,
                    "must be a number of standard deviations above 0 and at most 1000",
                    "choose a width within that range; 2 is usual");
        }
        return deviations;
    }

    @Override
    public void update(double price) {
        Inputs.number("price", price);
        window.add(price);
        last = price;
    }

    @Override
    public boolean isReady() {
        return window.isFull();
    }

    /** {@return the middle band, or {@link Double#NaN} until {@link #isReady()}} */
    @Override
    public double value() {
        return middle();
    }

    /**
     * Returns the middle band, which is the simple moving average.
     *
     * @return the band in the units of the prices, or {@link Double#NaN} until {@link #isReady()}
     */
    public double middle() {
        return isReady() ? window.mean() : Double.NaN;
    }

    /**
     * Returns the upper band.
     *
     * @return the band in the units of the prices, or {@link Double#NaN} until {@link #isReady()}
     */
    public double upper() {
        return middle() + halfWidth();
    }

    /**
     * Returns the lower band.
     *
     * @return the band in the units of the prices, or {@link Double#NaN} until {@link #isReady()}
     */
    public double lower() {
        return middle() - halfWidth();
    }

    /**
     * Returns where the last price stands between the bands: 0 on the lower, 1 on the upper, outside that range beyond
     * them.
     *
     * @return (price − lower) / (upper − lower), 0.5 where the bands have no width because all prices were equal, or
     *     {@link Double#NaN} until {@link #isReady()}
     */
    public double percentB() {
        double half = halfWidth();
        return half == 0 ? CENTRE : CENTRE + (last - middle()) / (2 * half);
    }

    /**
     * Returns the distance between the outer bands as a fraction of the middle one (0.04 is four percent).
     *
     * @return (upper − lower) / middle, or {@link Double#NaN} until {@link #isReady()} and where the middle band is 0
     */
    public double bandwidth() {
        double middle = middle();
        return middle == 0 ? Double.NaN : 2 * halfWidth() / middle;
    }

    private double halfWidth() {
        return isReady() ? deviations * StrictMath.sqrt(window.variance()) : Double.NaN;
    }

    @Override
    public int warmUp() {
        return period;
    }

    @Override
    public void reset() {
        window.reset();
        last = 0;
    }
}
