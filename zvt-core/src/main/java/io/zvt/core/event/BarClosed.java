package io.zvt.core.event;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.BarSpec;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;

/**
 * A bar closed, for readers outside. Immutable and thread-safe.
 *
 * @param instrument of what
 * @param spec kind and size
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param volume traded quantity
 * @param trades number of trades
 * @param start start
 * @param end end
 * @param dataSequence its number
 */
public record BarClosed(
        InstrumentId instrument,
        BarSpec spec,
        Price open,
        Price high,
        Price low,
        Price close,
        Quantity volume,
        long trades,
        Instant start,
        Instant end,
        long dataSequence)
        implements MarketEvent {}
