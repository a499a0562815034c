package io.zvt.core.market;

import io.zvt.core.id.InstrumentId;

/** One item of market data: a {@link Bar}, {@link Quote}, {@link Trade} or {@link OrderBook}. Immutable. */
public sealed interface MarketData permits Bar, Quote, Trade, OrderBook {

    /** {@return the series this item belongs to} */
    Series series();

    /** {@return when the item became known, in nanoseconds since 1970; for a bar this is its end} */
    long epochNanos();

    /** {@return the item's number in its series, strictly increasing} */
    long sequence();

    /** {@return the instrument} */
    default InstrumentId instrument() {
        return series().instrument();
    }
}
