package io.zvt.core.event;

import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.OrderRef;
import java.time.Instant;

/**
 * The venue accepted an order. Immutable and thread-safe.
 *
 * @param order which order
 * @param venue the venue
 * @param venueOrderId its id of the order
 * @param venueTime when, by its clock
 */
public record OrderAccepted(OrderRef order, VenueId venue, VenueOrderId venueOrderId, Instant venueTime)
        implements OrderEvent {}
