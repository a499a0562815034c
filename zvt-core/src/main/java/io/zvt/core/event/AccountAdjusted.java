package io.zvt.core.event;

import io.zvt.core.account.AdjustmentReason;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.VenueId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;

/**
 * A balance changed without a trade. Immutable and thread-safe.
 *
 * @param account the account
 * @param venue where
 * @param asset of which asset
 * @param amount by how much, negative for less
 * @param reason why
 * @param reference a reference of the venue or operator
 */
public record AccountAdjusted(
        AccountId account, VenueId venue, Asset asset, Decimal amount, AdjustmentReason reason, String reference)
        implements AccountEvent {}
