package io.zvt.core.event;

import io.zvt.core.id.VenueId;
import io.zvt.core.value.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What sending an order to a venue was expected to cost, all in, in the quote asset. Immutable and thread-safe.
 *
 * @param venue the venue
 * @param allInCost expected cost against the reference price, fee included, or null if unknown
 * @param fee the fee in it
 * @param impact the price impact in it
 * @param dataSequence number of the market data used, -1 if none
 */
public record RouteCandidate(
        VenueId venue,
        @Nullable Decimal allInCost,
        @Nullable Decimal fee,
        @Nullable Decimal impact,
        long dataSequence) {}
