package io.zvt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderType;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.engine.account.AccountSnapshot;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.runtime.EngineSnapshot;
import io.zvt.engine.runtime.Replay;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.store.EventStore;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Changing any field of the state changes its hash: every field of every object that an account's state reaches. */
class StateHashTest {

    private static final AccountId MAIN = AccountId.of("main");

    /** What is no state: a bound that is configuration, the last look-up, and what follows from a list or a key. */
    private static final Set<String> NO_STATE =
            Set.of("OrderBookOfAccount.keepFinal", "OrderBookOfAccount.last", "FillList.size", "Position.id");

    private final EventStore store = tradedStore();
    private final EngineSnapshot whole = Replay.all(store);
    private final AccountState state = Replay.account(store, MAIN, Replay.instruments(store));

    /** A store with filled orders, a working and a refused one, positions, limits, and a saved strategy. */
    private static EventStore tradedStore() {
        try (TradingEngine engine = TradingEngine.builder()
                .simulated(Market.START)
                .instrument(Instrument.spot("BTC/USD")
                        .tick("0.01")
                        .step("0.0001")
                        .takerFee("0.001")
                        .build())
                .venue(SimulatedVenue.builder().build())
                .account(new AccountConfig(MAIN).deposit("SIM", "USD", "100000").maxPosition("BTC/USD", "10"))
                .strategy(new Swing("BTC/USD"))
                .build()
                .start()) {
            engine.simulation().run(List.of(Market.bars("BTC/USD", 300, 50_000, 1)), time -> {});
            OrderRequest resting = OrderRequest.buy(InstrumentId.of("BTC/USD"), Quantity.of("1"))
                    .limit(Price.of("1.00"))
                    .goodTill(Market.START.plusSeconds(1_000_000))
                    .build();
            OrderRequest tooMuch = OrderRequest.buy(InstrumentId.of("BTC/USD"), Quantity.of("100"))
                    .limit(Price.of("1.00"))
                    .build();
            engine.orders()
                    .submit(MAIN, resting, CommandId.of("resting"))
                    .toCompletableFuture()
                    .join();
            engine.orders()
                    .submit(MAIN, tooMuch, CommandId.of("too-much"))
                    .toCompletableFuture()
                    .join();
            engine.orders()
                    .cancel(MAIN, ClientOrderId.of("cmd-too-much"), CommandId.of("late"))
                    .toCompletableFuture()
                    .join();
            engine.halt(MAIN, "operator", "to have it in the state")
                    .toCompletableFuture()
                    .join();
            return engine.store();
        }
    }

    private String hash() {
        return new EngineSnapshot(whole.instruments(), List.of(AccountSnapshot.of(state)), whole.strategies()).hash();
    }

    @Test
    void equal_states_have_equal_hashes() {
        assertThat(hash()).isEqualTo(whole.hash()).isEqualTo(Replay.all(store).hash());
        assertThat(whole.toJson()).contains("\"resting\"").contains("HALTED");
    }

    @Test
    void changing_any_field_of_an_account_changes_the_hash() {
        String before = hash();
        List<String> unnoticed = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        StateMutations.of(state, mutation -> {
            mutation.apply();
            try {
                seen.add(mutation.field());
                if (hash().equals(before) && !NO_STATE.contains(mutation.field())) {
                    unnoticed.add(mutation.path());
                }
            } finally {
                mutation.undo();
            }
        });
        assertThat(hash()).isEqualTo(before);
        assertThat(unnoticed).isEmpty();
        assertThat(seen)
                .contains(
                        "AccountState.latched",
                        "AccountState.watermarks",
                        "Balance.reserved",
                        "Order.pendingCancel",
                        "Order.doubts",
                        "OrderTerms.expireAt",
                        "Fill.dataSequence",
                        "Position.lastRealised",
                        "OrderEntry.cancelRequest")
                .hasSizeGreaterThan(70);
        assertThat(state.balances()).extracting(Balance::venue).isNotEmpty();
    }

    @Test
    void changing_any_field_of_a_strategy_or_instrument_changes_the_hash() {
        EngineSnapshot withoutAccounts = new EngineSnapshot(whole.instruments(), List.of(), whole.strategies());
        String before = withoutAccounts.hash();
        List<String> unnoticed = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        StateMutations.ofRecord(withoutAccounts, (field, changed) -> {
            seen.add(field);
            if (((EngineSnapshot) changed).hash().equals(before)) {
                unnoticed.add(field);
            }
        });
        assertThat(unnoticed).isEmpty();
        assertThat(seen).contains("StrategyState.saved", "StrategyState.startedAt", "InstrumentTerms.tick");
    }

    @Test
    void changing_the_parts_of_terms_that_exclude_each_other_changes_the_hash() throws ReflectiveOperationException {
        OrderEntry entry = state.openOrders().iterator().next();
        Field field = Order.class.getDeclaredField("terms");
        field.setAccessible(true);
        InstrumentId btc = InstrumentId.of("BTC/USD");
        Set<String> hashes = new TreeSet<>();
        List<OrderRequest> requests = new ArrayList<>();
        for (Price price : List.of(Price.of("1"), Price.of("2"))) {
            requests.add(OrderRequest.sell(btc, Quantity.of("1"))
                    .type(OrderType.STOP, null, price)
                    .build());
            requests.add(
                    OrderRequest.sell(btc, Quantity.of("1")).trailingStop(price).build());
            requests.add(OrderRequest.sell(btc, Quantity.of("1")).limit(price).build());
            requests.add(OrderRequest.sell(btc, Quantity.of("1"))
                    .type(OrderType.TAKE_PROFIT, null, price)
                    .build());
        }
        for (OrderRequest request : requests) {
            field.set(entry.order(), request.terms());
            hashes.add(hash());
        }
        assertThat(hashes).hasSameSizeAs(requests);
    }
}
