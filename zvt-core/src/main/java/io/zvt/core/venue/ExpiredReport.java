package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import java.time.Instant;

/**
 * The time of an order is over. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 */
public record ExpiredReport(ClientOrderId clientOrderId, Instant venueTime) implements VenueReport {}
