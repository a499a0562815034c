package io.zvt.engine.indicator;

import io.zvt.core.indicator.Indicator;

/**
 * The average directional index of J. Welles Wilder (New Concepts in Technical Trading Systems, 1978): how strongly
 * the price moves in one direction, whichever it is, from 0 to 100.
 *
 * <p>From bar to bar, the further of the two outward moves counts: the rise of the high as upward, the fall of the low
 * as downward movement; equal moves and inward ones count as none. Upward movement, downward movement and true range
 * are averaged in Wilder's manner (see {@link Atr}), beginning with the second bar. The directional indicators
 * {@link #plusDi()} and {@link #minusDi()} are the two movements in percent of the range. The value is Wilder's average
 * of 100 × |plusDi − minusDi| / (plusDi + minusDi). Where nothing moved, a quotient counts as 0.
 *
 * <p>It uses high, low and close, and refuses a bar whose high is below its low. An update costs O(1) and
 * allocates nothing. Not thread-safe.
 */
public final class Adx implements Indicator {

    private final int period;
    private final Smoothing range;
    private final Smoothing upward;
    private final Smoothing downward;
    private final Smoothing directional;
    private double previousHigh;
    private double previousLow;
    private double previousClose = Double.NaN;

    /**
     * Creates an index over a number of bars.
     *
     * @param period how many movements, and how many directional indices, are averaged, from 1 to 1,000,000; Wilder
     *     used 14
     * @throws io.zvt.core.error.InvalidInputException if the period is outside that range
     */
    public Adx(int period) {
        this.period = Inputs.period("period", period);
        this.range = Smoothing.wilder(period);
        this.upward = Smoothing.wilder(period);
        this.downward = Smoothing.wilder(period);
        this.directional = Smoothing.wilder(period);
    }

    @Override
    public void update(double open, double high, double low, double close, double volume) {
        Inputs.bar(high, low, close);
        if (!Double.isNaN(previousClose)) {
            addMovement(high, low);
        }
        previousHigh = high;
        previousLow = low;
        previousClose = close;
    }

    private void addMovement(double high, double low) {
        double up = high - previousHigh;
        double down = previousLow - low;
        upward.add(up > down ? Math.max(up, 0) : 0);
        downward.add(down > up ? Math.max(down, 0) : 0);
        range.add(TrueRange.of(high, low, previousClose));
        if (range.isSeeded()) {
            double plus = plusDi();
            double minus = minusDi();
            directional.add(percent(Math.abs(plus - minus), plus + minus));
        }
    }

    private static double percent(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }

    @Override
    public boolean isReady() {
        return directional.isSeeded();
    }

    @Override
    public double value() {
        return isReady() ? directional.average() : Double.NaN;
    }

    /**
     * Returns upward movement in percent of the true range.
     *
     * @return a number from 0 to 100, or {@link Double#NaN} until {@code period + 1} updates were seen, which is before
     *     {@link #isReady()}
     */
    public double plusDi() {
        return range.isSeeded() ? percent(upward.average(), range.average()) : Double.NaN;
    }

    /**
     * Returns downward movement in percent of the true range.
     *
     * @return a number from 0 to 100, or {@link Double#NaN} until {@code period + 1} updates were seen, which is before
     *     {@link #isReady()}
     */
    public double minusDi() {
        return range.isSeeded() ? percent(downward.average(), range.average()) : Double.NaN;
    }

    /** {@return {@code 2 * period}: movement needs two bars, and its average is averaged once more} */
    @Override
    public int warmUp() {
        return 2 * period;
    }

    @Override
    public void reset() {
        range.reset();
        upward.reset();
        downward.reset();
        directional.reset();
        previousClose = Double.NaN;
    }
}
