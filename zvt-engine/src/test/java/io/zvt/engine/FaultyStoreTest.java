package io.zvt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Bar;
import io.zvt.core.order.Order;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueSnapshot;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.runtime.Replay;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.CommitFaults;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole engines on stores that take their time, refuse, or lose their answers. */
class FaultyStoreTest {

    private static final AccountId MAIN = AccountId.of("main");
    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");

    /** Buys and sells at the market, rests limit orders, and cancels them after a while. */
    private static final class Restless implements Strategy {

        private int bars;

        @Override
        public StrategyId id() {
            return StrategyId.of("restless");
        }

        @Override
        public void configure(Setup setup) {
            setup.bars(BTC_USD, Market.MINUTE);
        }

        @Override
        public void onBar(Bar bar, Context ctx) {
            bars++;
            for (Order order : ctx.orders().open()) {
                if (bars % 4 == 0) {
                    ctx.orders().cancel(order.id());
                }
            }
            if (bars % 3 == 0 && ctx.orders().open().size() < 3) {
                Price below = Price.of(bar.close().value().minus(Decimal.of("0.05")));
                ctx.orders().buy(BTC_USD).quantity("0.7").limit(below).submit();
            } else if (bars % 5 == 0 && !ctx.positions().isFlat(BTC_USD)) {
                Quantity half = Quantity.of(ctx.positions().net(BTC_USD).value().abs());
                ctx.orders().sell(BTC_USD).quantity(half).market().submit();
            } else if (bars % 5 == 2) {
                ctx.orders().buy(BTC_USD).quantity("3").market().submit();
            }
        }
    }

    private static InMemoryEventStore store(CommitFaults faults) {
        return new InMemoryEventStore(new JsonEventCodec(EventTypes.standard())::encode, faults);
    }

    private static SimulatedVenue venue() {
        return SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE).build();
    }

    private static TradingEngine engine(EventStore store, SimulatedVenue venue) {
        return TradingEngine.builder()
                .simulated(Market.START)
                .eventStore(store)
                .instrument(Instrument.spot("BTC/USD")
                        .tick("0.01")
                        .step("0.0001")
                        .takerFee("0.001")
                        .build())
                .venue(venue)
                .account(new AccountConfig(MAIN).deposit("SIM", "USD", "100000"))
                .strategy(new Restless())
                .build()
                .start();
    }

    private static Map<String, String> heads(EventStore store) {
        Map<String, String> heads = new TreeMap<>();
        store.streams()
                .forEach(stream -> heads.put(stream.value(), store.head(stream).toString()));
        return heads;
    }

    @Test
    void simulated_time_stands_still_until_a_late_store_has_committed_so_nothing_differs() {
        ExecutorService committer = Executors.newSingleThreadExecutor();
        InMemoryEventStore prompt = store(CommitFaults.NONE);
        InMemoryEventStore late = store(new CommitFaults() {
            @Override
            public Fault next(StreamId stream, long expectedVersion) {
                return Fault.NONE;
            }

            @Override
            public void settle(Runnable commit) {
                committer.execute(commit);
            }
        });
        List<String> hashes = new ArrayList<>();
        for (EventStore store : List.of(prompt, late)) {
            try (TradingEngine engine = engine(store, venue())) {
                engine.simulation().run(List.of(Market.trades("BTC/USD", 1_500, 50_000, 1)), time -> {});
                hashes.add(engine.stateHash());
            }
        }
        committer.shutdown();
        assertThat(heads(late)).hasSizeGreaterThan(10).isEqualTo(heads(prompt));
        assertThat(hashes.get(1)).isEqualTo(hashes.get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_commits_that_fail_at_random_the_books_equal_those_of_the_venue(long first) {
        int loads = 0;
        for (long seed = first; seed <= 200; seed += 4) {
            loads += survive(seed);
        }
        assertThat(loads)
                .as("loads of 50 engines, most of them after failed commits")
                .isGreaterThan(200);
    }

    /** Returns how often the state was loaded. */
    private static int survive(long seed) {
        Random random = new Random(seed);
        boolean[] armed = new boolean[1];
        InMemoryEventStore store = store((stream, version) -> {
            if (!armed[0] || random.nextInt(12) != 0) {
                return CommitFaults.Fault.NONE;
            }
            CommitFaults.Fault[] faults = CommitFaults.Fault.values();
            return faults[1 + random.nextInt(faults.length - 1)];
        });
        SimulatedVenue venue = venue();
        try (TradingEngine engine = engine(store, venue)) {
            armed[0] = true;
            engine.simulation().run(List.of(Market.trades("BTC/USD", 2_500, 50_000, seed)), time -> {});
            armed[0] = false;
            Instant later = engine.simulation().now().plusSeconds(60);
            engine.simulation().advanceTo(later);
            engine.simulation().advanceTo(later.plusSeconds(60));
            compare("seed " + seed, engine, venue, store);
            return engine.health().lanes().get(0).loads();
        }
    }

    private static void compare(String what, TradingEngine engine, SimulatedVenue venue, InMemoryEventStore store) {
        assertThat(engine.health().isUp()).as(what).isTrue();
        assertThat(store.byType("order.executed", 100)).as(what).isNotEmpty();
        VenueSnapshot theirs =
                venue.snapshot(MAIN, Market.START).toCompletableFuture().join();
        List<Balance> ours =
                engine.portfolios().balances(MAIN).toCompletableFuture().join();
        assertThat(totals(ours)).as(what).isEqualTo(totals(theirs.balances()));
        List<Order> open = engine.orders().open(MAIN).toCompletableFuture().join();
        assertThat(open)
                .as(what)
                .extracting(order -> order.id().value())
                .containsExactlyInAnyOrderElementsOf(theirs.openOrders().stream()
                        .map(VenueOrder::clientOrderId)
                        .map(Object::toString)
                        .toList());
        if (open.isEmpty()) {
            assertThat(ours).as(what).allMatch(balance -> balance.reserved().isZero());
        }
        assertThat(engine.stateHash()).as(what).isEqualTo(Replay.all(store).hash());
        assertThat(store.read(StreamId.account(MAIN), 1, 100_000).stream()
                        .map(EventEnvelope::id)
                        .distinct())
                .as(what)
                .hasSize((int) store.version(StreamId.account(MAIN)));
    }

    private static Map<String, Decimal> totals(List<Balance> balances) {
        Map<String, Decimal> totals = new TreeMap<>();
        balances.forEach(balance -> totals.put(balance.asset().code(), balance.total()));
        totals.values().removeIf(Decimal::isZero);
        return totals;
    }
}
