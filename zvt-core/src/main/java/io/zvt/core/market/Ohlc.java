package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;

/**
 * The four prices of a bar as mantissas at the series' price scale.
 *
 * @param open first price, positive
 * @param high highest price
 * @param low lowest price, positive
 * @param close last price
 */
public record Ohlc(long open, long high, long low, long close) {

    /**
     * Checks that high and low enclose open and close.
     *
     * @param open first price, positive
     * @param high highest price
     * @param low lowest price, positive
     * @param close last price
     * @throws InvalidInputException if they do not, or a price is not positive
     */
    public Ohlc {
        MarketDataRules.positive("low", low);
        if (high < Math.max(open, close)) {
            throw InvalidInputException.of(
                    "high", high, "must not be below open " + open + " or close " + close, "mend the source");
        }
        if (low > Math.min(open, close)) {
            throw InvalidInputException.of(
                    "low", low, "must not be above open " + open + " or close " + close, "mend the source");
        }
    }
}
