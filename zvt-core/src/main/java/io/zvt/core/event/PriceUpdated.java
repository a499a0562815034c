package io.zvt.core.event;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A quote or last price, for readers outside. Immutable and thread-safe.
 *
 * @param instrument of what
 * @param venue where
 * @param bid best bid
 * @param bidSize its size
 * @param ask best ask
 * @param askSize its size
 * @param last last price
 * @param dataSequence its number
 */
public record PriceUpdated(
        InstrumentId instrument,
        VenueId venue,
        @Nullable Price bid,
        @Nullable Quantity bidSize,
        @Nullable Price ask,
        @Nullable Quantity askSize,
        @Nullable Price last,
        long dataSequence)
        implements MarketEvent {}
