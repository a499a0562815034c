package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderTerms;
import java.time.Instant;

/**
 * Other terms hold. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 * @param terms the terms that hold now
 */
public record AmendedReport(ClientOrderId clientOrderId, Instant venueTime, OrderTerms terms) implements VenueReport {}
