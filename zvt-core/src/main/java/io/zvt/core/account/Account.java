package io.zvt.core.account;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.VenueId;
import io.zvt.core.risk.TradingState;
import io.zvt.core.value.Asset;
import java.util.List;

/**
 * One owner's book over one or more venues, as it stands after the last decision.
 *
 * <p>A view on the engine's own state: use it in a callback of the account's lane and keep only the values it returns.
 * Elsewhere ask the engine for a copy.
 */
public interface Account {

    /** {@return the identity} */
    AccountId id();

    /** {@return how it pays} */
    AccountKind kind();

    /** {@return the asset in which its value is measured} */
    Asset baseAsset();

    /** {@return what it may do now} */
    TradingState tradingState();

    /**
     * Returns the balance of an asset at a venue, zero if there never was one.
     *
     * @param venue where
     * @param asset of which asset
     * @return the balance
     */
    Balance balance(VenueId venue, Asset asset);

    /** {@return all balances, sorted by venue and asset} */
    List<Balance> balances();
}
