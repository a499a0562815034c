package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;

/** One side of an order book as mantissas, best level first. Immutable and thread-safe. */
public final class BookSide {

    private final long[] prices;
    private final long[] quantities;

    /**
     * Creates a side.
     *
     * @param prices price mantissas, best first
     * @param quantities quantity mantissas of the same levels, positive
     * @throws InvalidInputException if the lengths differ or a number is not positive
     */
    public BookSide(long[] prices, long[] quantities) {
        if (prices.length != quantities.length) {
            throw InvalidInputException.of(
                    "quantities",
                    quantities.length,
                    "must be as many as the prices: " + prices.length,
                    "mend the source");
        }
        this.prices = prices.clone();
        this.quantities = quantities.clone();
        for (int i = 0; i < prices.length; i++) {
            MarketDataRules.positive("price", this.prices[i]);
            MarketDataRules.positive("quantity", this.quantities[i]);
        }
    }

    /** {@return the number of levels} */
    public int depth() {
        return prices.length;
    }

    /**
     * Returns the price mantissa of a level.
     *
     * @param level 0 for the best
     * @return the mantissa
     */
    public long price(int level) {
        return prices[level];
    }

    /**
     * Returns the quantity mantissa of a level.
     *
     * @param level 0 for the best
     * @return the mantissa
     */
    public long quantity(int level) {
        return quantities[level];
    }

    void requireOrder(String field, int direction) {
        for (int i = 1; i < prices.length; i++) {
            if (Long.compare(prices[i], prices[i - 1]) != direction) {
                throw InvalidInputException.of(
                        field, prices[i], "level " + i + " must be worse than level " + (i - 1), "sort the levels");
            }
        }
    }
}
