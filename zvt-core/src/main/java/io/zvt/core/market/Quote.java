package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/** The best bid and ask of a market at a moment. Immutable and thread-safe. */
public final class Quote implements MarketData {

    private final Series series;
    private final long epochNanos;
    private final long sequence;
    private final long bid;
    private final long bidSize;
    private final long ask;
    private final long askSize;

    /**
     * Creates a quote.
     *
     * @param series the series, which gives the scales
     * @param epochNanos when, nanoseconds since 1970
     * @param sequence number in the series, strictly increasing
     * @param bid bid price mantissa, positive
     * @param bidSize bid size mantissa, zero if the source does not tell
     * @param ask ask price mantissa, at least the bid
     * @param askSize ask size mantissa, zero if the source does not tell
     * @throws InvalidInputException if a price is not positive, a size negative, or bid and ask cross
     */
    public Quote(Series series, long epochNanos, long sequence, long bid, long bidSize, long ask, long askSize) {
        this.series = series;
        this.epochNanos = epochNanos;
        this.sequence = sequence;
        this.bid = MarketDataRules.positive("bid", bid);
        this.bidSize = MarketDataRules.notNegative("bidSize", bidSize);
        this.ask = MarketDataRules.positive("ask", ask);
        this.askSize = MarketDataRules.notNegative("askSize", askSize);
        if (bid > ask) {
            throw InvalidInputException.of("bid", bid(), "must not exceed the ask " + ask(), "drop crossed quotes");
        }
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

    /** {@return the best price a seller gets} */
    public Price bid() {
        return series.price(bid);
    }

    /** {@return the quantity at the bid, zero if unknown} */
    public Quantity bidSize() {
        return series.quantity(bidSize);
    }

    /** {@return the best price a buyer pays} */
    public Price ask() {
        return series.price(ask);
    }

    /** {@return the quantity at the ask, zero if unknown} */
    public Quantity askSize() {
        return series.quantity(askSize);
    }

    /** {@return the bid mantissa at the series' price scale} */
    public long bidMantissa() {
        return bid;
    }

    /** {@return the bid size mantissa at the series' quantity scale} */
    public long bidSizeMantissa() {
        return bidSize;
    }

    /** {@return the ask mantissa at the series' price scale} */
    public long askMantissa() {
        return ask;
    }

    /** {@return the ask size mantissa at the series' quantity scale} */
    public long askSizeMantissa() {
        return askSize;
    }

    @Override
    public String toString() {
        return "Quote " + series.instrument() + " " + bid() + " / " + ask() + " #" + sequence;
    }
}
