package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * A snapshot of the levels of an order book, best first on each side. Immutable and thread-safe.
 *
 * <p>A side may be empty. Level 0 is the best; prices get strictly worse from level to level.
 */
public final class OrderBook implements MarketData {

    private final Series series;
    private final long epochNanos;
    private final long sequence;
    private final BookSide bids;
    private final BookSide asks;

    /**
     * Creates a snapshot.
     *
     * @param series the series, which gives the scales
     * @param epochNanos when, nanoseconds since 1970
     * @param sequence number in the series, strictly increasing
     * @param bids the buyers' levels, prices falling
     * @param asks the sellers' levels, prices rising
     * @throws InvalidInputException if a side is out of order or the sides cross
     */
    public OrderBook(Series series, long epochNanos, long sequence, BookSide bids, BookSide asks) {
        bids.requireOrder("bids", -1);
        asks.requireOrder("asks", 1);
        if (bids.depth() > 0 && asks.depth() > 0 && bids.price(0) >= asks.price(0)) {
            throw InvalidInputException.of(
                    "bids", bids.price(0), "best bid must be below the best ask " + asks.price(0), "mend the source");
        }
        this.series = series;
        this.epochNanos = epochNanos;
        this.sequence = sequence;
        this.bids = bids;
        this.asks = asks;
    }

    @Override
    public Series series() {
        return series;
    }

    @Override
    public long epochNanos() {
        return epochNanos;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    /** {@return the buyers' side, best first} */
    public BookSide bids() {
        return bids;
    }

    /** {@return the sellers' side, best first} */
    public BookSide asks() {
        return asks;
    }

    /**
     * Returns the price of a bid level.
     *
     * @param level 0 for the best
     * @return the price
     */
    public Price bidPrice(int level) {
        return series.price(bids.price(level));
    }

    /**
     * Returns the quantity of a bid level.
     *
     * @param level 0 for the best
     * @return the quantity
     */
    public Quantity bidQuantity(int level) {
        return series.quantity(bids.quantity(level));
    }

    /**
     * Returns the price of an ask level.
     *
     * @param level 0 for the best
     * @return the price
     */
    public Price askPrice(int level) {
        return series.price(asks.price(level));
    }

    /**
     * Returns the quantity of an ask level.
     *
     * @param level 0 for the best
     * @return the quantity
     */
    public Quantity askQuantity(int level) {
        return series.quantity(asks.quantity(level));
    }
}
