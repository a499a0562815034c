package io.zvt.engine.account;

import io.zvt.core.account.Balance;
import io.zvt.core.id.VenueId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The balances of an account, few and therefore in a list kept sorted by venue and asset. Belongs to the lane. */
final class BalanceBook {

    private static final Comparator<Balance> ORDER =
            Comparator.comparing(Balance::venue).thenComparing(Balance::asset);

    private final List<Balance> balances = new ArrayList<>();

    Balance get(VenueId venue, Asset asset) {
        int at = indexOf(venue, asset);
        return at >= 0 ? balances.get(at) : new Balance(venue, asset, Decimal.ZERO, Decimal.ZERO);
    }

    List<Balance> all() {
        return List.copyOf(balances);
    }

    /** Changes the total; negative only after a late fill, which the caller tells of. */
    void add(VenueId venue, Asset asset, Decimal amount) {
        if (!amount.isZero()) {
            Balance before = get(venue, asset);
            put(new Balance(venue, asset, before.total().plus(amount), before.reserved()));
        }
    }

    void reserve(VenueId venue, Asset asset, Decimal amount) {
        Balance before = get(venue, asset);
        put(new Balance(venue, asset, before.total(), before.reserved().plus(amount)));
    }

    private void put(Balance balance) {
        int at = indexOf(balance.venue(), balance.asset());
        if (at >= 0) {
            balances.set(at, balance);
        } else {
            balances.add(balance);
            balances.sort(ORDER);
        }
    }

    private int indexOf(VenueId venue, Asset asset) {
        for (int i = 0; i < balances.size(); i++) {
            Balance balance = balances.get(i);
            if (balance.asset().equals(asset) && balance.venue().equals(venue)) {
                return i;
            }
        }
        return -1;
    }
}
