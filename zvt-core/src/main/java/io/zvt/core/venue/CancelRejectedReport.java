package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import java.time.Instant;

/**
 * The venue refused to cancel an order. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 * @param code its code
 * @param text its text
 */
public record CancelRejectedReport(ClientOrderId clientOrderId, Instant venueTime, String code, String text)
        implements VenueReport {}
