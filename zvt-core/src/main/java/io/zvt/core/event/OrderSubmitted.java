package io.zvt.core.event;

import io.zvt.core.id.VenueId;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import java.time.Instant;

/**
 * An order is about to be sent: the intent, recorded before the venue is called. Immutable and thread-safe.
 *
 * @param order which order
 * @param venue where
 * @param venueClientOrderId our id in the format of the venue
 * @param terms the order exactly as it will be sent
 * @param notAfter the time after which it must not be sent
 * @param attempt number of the attempt, from 1
 */
public record OrderSubmitted(
        OrderRef order, VenueId venue, String venueClientOrderId, OrderTerms terms, Instant notAfter, int attempt)
        implements OrderEvent {}
