package io.zvt.core.event;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import java.util.List;

/**
 * An order book or a change of one, for readers outside. Immutable and thread-safe.
 *
 * @param instrument of what
 * @param venue where
 * @param snapshot whether the levels are all there are
 * @param bids bids
 * @param asks asks
 * @param dataSequence its number
 */
public record OrderBookUpdated(
        InstrumentId instrument,
        VenueId venue,
        boolean snapshot,
        List<BookLevel> bids,
        List<BookLevel> asks,
        long dataSequence)
        implements MarketEvent {

    /**
     * Copies the collections.
     *
     * @param instrument of what
     * @param venue where
     * @param snapshot whether the levels are all there are
     * @param bids bids
     * @param asks asks
     * @param dataSequence its number
     */
    public OrderBookUpdated {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }
}
