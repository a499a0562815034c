package io.zvt.tck.venue.scripted;

import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The balances at the paper exchange; they may fall below zero. */
final class PaperBalances {

    private final VenueId venue;
    private final Map<AccountId, Map<Asset, Decimal>> accounts = new HashMap<>();

    PaperBalances(VenueId venue) {
        this.venue = venue;
    }

    void add(AccountId account, Asset asset, Decimal amount) {
        accounts.computeIfAbsent(account, a -> new TreeMap<>()).merge(asset, amount, Decimal::plus);
    }

    void book(AccountId account, Instrument instrument, Fill fill) {
        Decimal quantity = fill.quantity().value();
        Money value = instrument.notional(fill.price(), fill.quantity());
        boolean buy = fill.side() == Side.BUY;
        add(account, instrument.base(), buy ? quantity : quantity.negate());
        add(account, instrument.quote(), buy ? value.negate().amount() : value.amount());
        add(account, fill.fee().asset(), fill.fee().negate().amount());
    }

    List<Balance> of(AccountId account) {
        return accounts.getOrDefault(account, Map.of()).entrySet().stream()
                .map(entry -> new Balance(venue, entry.getKey(), entry.getValue(), Decimal.ZERO))
                .toList();
    }
}
