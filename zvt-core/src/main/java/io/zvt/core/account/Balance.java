package io.zvt.core.account;

import io.zvt.core.id.VenueId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;

/**
 * What an account holds of an asset at a venue. Immutable and thread-safe.
 *
 * @param venue where
 * @param asset of which asset
 * @param total how much in all; negative only after a late fill
 * @param reserved how much of it is kept for working orders, not negative
 */
public record Balance(VenueId venue, Asset asset, Decimal total, Decimal reserved) {

    /** {@return what new orders may use: the total less what is reserved; may be negative after a late fill} */
    public Decimal available() {
        return total.minus(reserved);
    }
}
