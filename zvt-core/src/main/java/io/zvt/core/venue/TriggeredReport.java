package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import java.time.Instant;

/**
 * The trigger of an order fired. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 * @param price the price that did it
 */
public record TriggeredReport(ClientOrderId clientOrderId, Instant venueTime, io.zvt.core.value.Price price)
        implements VenueReport {}
