package io.zvt.core.venue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Fill;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part or the whole of an order was filled. Immutable and thread-safe.
 *
 * @param clientOrderId which order
 * @param venueTime when, by the venue's clock
 * @param venueOrderId the venue's id of the order
 * @param fill the fill
 */
public record FilledReport(
        ClientOrderId clientOrderId,
        Instant venueTime,
        @Nullable VenueOrderId venueOrderId,
        Fill fill) implements VenueReport {}
