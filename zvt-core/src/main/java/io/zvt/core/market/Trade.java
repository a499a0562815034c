package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/** A trade between others, seen in the market. Immutable and thread-safe. */
public final class Trade implements MarketData {

    private final Series series;
    private final long epochNanos;
    private final long sequence;
    private final long price;
    private final long quantity;
    private final AggressorSide aggressor;

    /**
     * Creates a trade.
     *
     * @param series the series, which gives the scales
     * @param epochNanos when, nanoseconds since 1970
     * @param sequence number in the series, strictly increasing
     * @param price price mantissa, positive
     * @param quantity quantity mantissa, positive
     * @param aggressor which side took
     * @throws InvalidInputException if price or quantity is not positive
     */
    public Trade(Series series, long epochNanos, long sequence, long price, long quantity, AggressorSide aggressor) {
        this.series = series;
        this.epochNanos = epochNanos;
        this.sequence = sequence;
        this.price = MarketDataRules.positive("price", price);
        this.quantity = MarketDataRules.positive("quantity", quantity);
        this.aggressor = aggressor;
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

    /** {@return the price} */
    public Price price() {
        return series.price(price);
    }

    /** {@return the quantity} */
    public Quantity quantity() {
        return series.quantity(quantity);
    }

    /** {@return the price mantissa at the series' price scale} */
    public long priceMantissa() {
        return price;
    }

    /** {@return the quantity mantissa at the series' quantity scale} */
    public long quantityMantissa() {
        return quantity;
    }

    /** {@return which side took the liquidity} */
    public AggressorSide aggressor() {
        return aggressor;
    }

    @Override
    public String toString() {
        return "Trade " + series.instrument() + " " + quantity() + " @ " + price() + " #" + sequence;
    }
}
