package io.zvt.core.venue;

import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as it goes to a venue. Immutable and thread-safe.
 *
 * @param order which order
 * @param venueOrderId the venue's id, or null if not known yet
 * @param terms the terms wanted
 * @param dataSequence arrival number of the last market data the decision could see
 */
public record AmendSubmission(
        OrderRef order, @Nullable VenueOrderId venueOrderId, OrderTerms terms, long dataSequence) {}
