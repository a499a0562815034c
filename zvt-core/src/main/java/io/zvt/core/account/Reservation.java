package io.zvt.core.account;

import io.zvt.core.id.VenueId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;

/**
 * A part of a balance that is kept for an order, or given back by one. Immutable and thread-safe.
 *
 * @param venue where the balance is
 * @param asset of which asset
 * @param amount how much, not negative
 */
public record Reservation(VenueId venue, Asset asset, Decimal amount) {}
