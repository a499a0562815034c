package io.zvt.engine.runtime;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueId;
import io.zvt.core.venue.VenueReport;
import io.zvt.engine.account.AccountFold;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.order.OrderDesk;
import io.zvt.engine.sim.MarketDrivenVenue;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.EventStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The accounts of a lane, each with the desk that decides about it. Belongs to the lane. */
final class Ledgers {

    private final List<AccountConfig> configs;
    private final AccountFold fold;
    private final Function<AccountState, OrderDesk> desks;
    /** In the order of ids; hashed, because every event and every command looks its account up. */
    private final Map<AccountId, AccountUnit> units = new LinkedHashMap<>();

    Ledgers(List<AccountConfig> configs, InstrumentBook instruments, Function<AccountState, OrderDesk> desks) {
        this.configs =
                configs.stream().sorted(Comparator.comparing(AccountConfig::id)).toList();
        this.fold = new AccountFold(instruments::version);
        this.desks = desks;
    }

    /** Loads all accounts from the store; whatever was in memory is forgotten. */
    void load(EventStore store, InstrumentBook instruments) {
        units.clear();
        for (AccountConfig config : configs) {
            AccountState state = Replay.account(store, config.id(), instruments);
            units.put(config.id(), new AccountUnit(state, desks.apply(state)));
        }
    }

    /** Opens the accounts that do not exist yet, in the turn under way. */
    void open() {
        for (AccountConfig config : configs) {
            AccountUnit unit = require(config.id());
            if (!unit.state().isOpened()) {
                Opening.open(unit.desk().desk(), config);
            }
        }
    }

    /** Tells simulated venues what the accounts hold there, so that it has to be said only once. */
    void fund(List<MarketDrivenVenue> venues) {
        for (AccountUnit unit : units.values()) {
            for (MarketDrivenVenue venue : venues) {
                venue.fund(
                        unit.id(),
                        unit.state().balances().stream()
                                .filter(balance -> balance.venue().equals(venue.id()))
                                .toList());
            }
        }
    }

    Collection<AccountUnit> all() {
        return units.values();
    }

    AccountUnit require(AccountId account) {
        AccountUnit unit = units.get(account);
        if (unit == null) {
            throw InvalidInputException.of(
                    "account",
                    account,
                    "must be an account of this engine, known are " + units.keySet(),
                    "add it with TradingEngine.builder().account(...)");
        }
        return unit;
    }

    void apply(AccountId account, EventEnvelope<? extends Event> envelope) {
        fold.apply(require(account).state(), envelope);
    }

    /** Whether no account ever had an order, so that there is nothing to ask the venues about. */
    boolean hadNoOrders() {
        return units.values().stream().allMatch(unit -> unit.state().allOrders().isEmpty());
    }

    boolean knows(ClientOrderId order) {
        return units.values().stream().anyMatch(unit -> unit.state().order(order) != null);
    }

    /** Brings a report to the account whose order it is about; one about an unknown order goes to the first, which tells. */
    void report(VenueId venue, VenueReport report) {
        for (AccountUnit unit : units.values()) {
            if (unit.state().order(report.clientOrderId()) != null) {
                unit.desk().report(venue, report);
                return;
            }
        }
        units.values().iterator().next().desk().report(venue, report);
    }
}
