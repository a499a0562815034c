package io.zvt.core.indicator;

/**
 * An indicator that needs one price per update, so that it can follow trades, quotes or another indicator as well as
 * bars.
 *
 * <p>Fed with bars, it follows their closing prices.
 */
public interface PriceIndicator extends Indicator {

    /**
     * Takes in the next price.
     *
     * @param price a finite number, in units of the quote asset or whatever else the series is made of; it may be
     *     negative
     * @throws io.zvt.core.error.InvalidInputException if the price is not a finite number; the caller drops or mends it
     *     and may go on
     */
    void update(double price);

    /**
     * Takes in the closing price of the next bar and looks at nothing else.
     *
     * @param close a finite number
     * @throws io.zvt.core.error.InvalidInputException if the closing price is not a finite number
     */
    @Override
    default void update(double open, double high, double low, double close, double volume) {
        update(close);
    }
}
