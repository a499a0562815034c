package io.zvt.core.venue;

import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.OrderRef;
import org.jspecify.annotations.Nullable;

/**
 * A cancel as it goes to a venue. Immutable and thread-safe.
 *
 * @param order which order
 * @param venueOrderId the venue's id, or null if not known yet
 */
public record CancelSubmission(OrderRef order, @Nullable VenueOrderId venueOrderId) {}
