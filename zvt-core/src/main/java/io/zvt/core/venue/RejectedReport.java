package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import java.time.Instant;

/**
 * The venue refused an order. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 * @param code its code
 * @param text its text
 * @param inferred whether the adapter inferred it without a clear word of the venue
 */
public record RejectedReport(ClientOrderId clientOrderId, Instant venueTime, String code, String text, boolean inferred)
        implements VenueReport {}
