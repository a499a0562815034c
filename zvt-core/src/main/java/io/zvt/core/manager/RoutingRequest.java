package io.zvt.core.manager;

import io.zvt.core.event.ReferencePrice;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a router gets to decide on.
 *
 * @param order which order
 * @param terms its terms
 * @param instrument the terms of its instrument
 * @param venues the venues of the account, in the order in which it names them
 * @param reference the market price known now, or null
 */
public record RoutingRequest(
        OrderRef order,
        OrderTerms terms,
        Instrument instrument,
        List<VenueId> venues,
        @Nullable ReferencePrice reference) {

    /**
     * Copies the venues.
     *
     * @param order which order
     * @param terms its terms
     * @param instrument the terms of its instrument
     * @param venues the venues of the account, in the order in which it names them
     * @param reference the market price known now, or null
     */
    public RoutingRequest {
        venues = List.copyOf(venues);
    }
}
