package io.zvt.core.event;

import io.zvt.core.account.AccountKind;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.VenueId;
import io.zvt.core.value.Asset;
import java.util.List;

/**
 * An account was opened. Immutable and thread-safe.
 *
 * @param account the account
 * @param owner whose
 * @param kind how it pays
 * @param baseAsset the asset in which its value is measured
 * @param venues where it trades
 */
public record AccountOpened(AccountId account, String owner, AccountKind kind, Asset baseAsset, List<VenueId> venues)
        implements AccountEvent {

    /**
     * Copies the collections.
     *
     * @param account the account
     * @param owner whose
     * @param kind how it pays
     * @param baseAsset the asset in which its value is measured
     * @param venues where it trades
     */
    public AccountOpened {
        venues = List.copyOf(venues);
    }
}
