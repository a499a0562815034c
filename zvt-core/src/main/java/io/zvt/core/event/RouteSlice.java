package io.zvt.core.event;

import io.zvt.core.id.VenueId;
import io.zvt.core.value.Quantity;

/**
 * The part of an order that goes to one venue. Immutable and thread-safe.
 *
 * @param venue the venue
 * @param quantity how much
 */
public record RouteSlice(VenueId venue, Quantity quantity) {}
