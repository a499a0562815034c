package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.OrderTerms;

/**
 * How an order stands at a venue. Immutable and thread-safe.
 *
 * @param clientOrderId our id
 * @param venueOrderId the venue's id
 * @param instrument what it trades
 * @param terms its terms
 * @param filled how much is filled
 * @param open whether it still works
 */
public record VenueOrder(
        ClientOrderId clientOrderId,
        VenueOrderId venueOrderId,
        InstrumentId instrument,
        OrderTerms terms,
        io.zvt.core.value.Quantity filled,
        boolean open) {}
