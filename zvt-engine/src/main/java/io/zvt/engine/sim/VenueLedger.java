package io.zvt.engine.sim;

import io.zvt.core.account.Balance;
import io.zvt.core.account.Reservation;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Quantity;
import io.zvt.engine.risk.Reservations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The venue's own books: the balances of each account, and what its working orders hold of them. */
final class VenueLedger {

    private final VenueId venue;
    private final boolean checking;
    private final Reservations reservations = new Reservations(Decimal.ZERO);
    private final Map<AccountId, Map<Asset, Holding>> accounts = new HashMap<>();

    VenueLedger(VenueId venue, boolean checking) {
        this.venue = venue;
        this.checking = checking;
    }

    private static final class Holding {
        private Decimal total = Decimal.ZERO;
        private Decimal reserved = Decimal.ZERO;
    }

    boolean knows(AccountId account) {
        return accounts.containsKey(account);
    }

    void deposit(AccountId account, Asset asset, Decimal amount) {
        add(account, asset, amount);
    }

    /** Whether balances limit the orders of an instrument; margin is not simulated. */
    private boolean checks(Instrument instrument) {
        return checking && instrument.terms().initialMargin() == null;
    }

    /** Reserves the worst case of terms and lots, instead of what an order holds; changes nothing if that is too much. */
    boolean reserve(SimOrder order, OrderTerms terms, long leaves) {
        if (!checks(order.instrument)) {
            return true;
        }
        Decimal quantity = order.instrument.quantity(leaves).value();
        Reservation needed = reservations.worstCase(terms, order.instrument, venue, order.worstPrice(), quantity);
        if (needed == null) {
            return true;
        }
        Holding holding = holding(order.account, needed.asset());
        Decimal held = order.reserved == null ? Decimal.ZERO : order.reserved.amount();
        Decimal reserved = holding.reserved.minus(held).plus(needed.amount());
        if (holding.total.compareTo(reserved) < 0) {
            return false;
        }
        holding.reserved = reserved;
        order.reserved = needed;
        return true;
    }

    /** Gives back all that an order holds. */
    void release(SimOrder order) {
        shrink(order, order.reserved);
        order.reserved = null;
    }

    /** Gives back what an order holds for the part that was filled just now. */
    void release(SimOrder order, long leavesBefore) {
        Reservation held = order.reserved;
        Reservation surplus =
                Reservations.released(held, Decimal.of(leavesBefore), Decimal.of(order.leaves), order.instrument);
        shrink(order, surplus);
        if (held != null && surplus != null) {
            order.reserved = new Reservation(venue, held.asset(), held.amount().minus(surplus.amount()));
        }
    }

    private void shrink(SimOrder order, @Nullable Reservation surplus) {
        if (surplus != null) {
            Holding holding = holding(order.account, surplus.asset());
            holding.reserved = holding.reserved.minus(surplus.amount());
        }
    }

    /** Whether an order without a reservation can pay for a fill. */
    boolean affords(SimOrder order, Money notional, Money fee) {
        if (order.reserved != null || !checks(order.instrument)) {
            return true;
        }
        Decimal cost = fee.asset().equals(notional.asset()) ? notional.plus(fee).amount() : notional.amount();
        Holding holding = holding(order.account, notional.asset());
        return holding.total.minus(holding.reserved).compareTo(cost) >= 0;
    }

    void book(SimOrder order, Fill fill) {
        Quantity quantity = fill.quantity();
        Decimal notional = order.instrument.notionalAmount(fill.price(), quantity.value());
        boolean buy = order.side == Side.BUY;
        add(
                order.account,
                order.instrument.base(),
                buy ? quantity.value() : quantity.value().negate());
        add(order.account, order.instrument.quote(), buy ? notional.negate() : notional);
        if (!fill.fee().isZero()) {
            add(order.account, fill.fee().asset(), fill.fee().amount().negate());
        }
    }

    List<Balance> balances(AccountId account) {
        Map<Asset, Holding> holdings = new TreeMap<>(accounts.getOrDefault(account, Map.of()));
        return holdings.entrySet().stream()
                .map(entry -> new Balance(venue, entry.getKey(), entry.getValue().total, entry.getValue().reserved))
                .toList();
    }

    private void add(AccountId account, Asset asset, Decimal amount) {
        Holding holding = holding(account, asset);
        holding.total = holding.total.plus(amount);
    }

    private Holding holding(AccountId account, Asset asset) {
        return accounts.computeIfAbsent(account, a -> new HashMap<>()).computeIfAbsent(asset, a -> new Holding());
    }
}
