package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueOrderId;
import java.time.Instant;

/**
 * The venue accepted an order. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 * @param venueOrderId its id of the order
 */
public record AcceptedReport(ClientOrderId clientOrderId, Instant venueTime, VenueOrderId venueOrderId)
        implements VenueReport {}
