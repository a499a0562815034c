package io.zvt.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.Series;
import io.zvt.core.order.Order;
import io.zvt.core.order.Side;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.config.StrategyFailurePolicy;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.risk.StandardRiskManager;
import io.zvt.engine.routing.FirstVenueRouter;
import io.zvt.engine.strategy.ConfiguredStrategy;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.CommitFaults;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRuntimeTest {

    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");
    private static final AccountId MAIN = AccountId.of("main");
    private static final Series SERIES = new Series(BTC_USD, "test", 2, 4);
    private static final BarSpec MINUTE = BarSpec.minutes(1);

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FillingVenue venue = new FillingVenue(clock);
    private InMemoryEventStore store = store(CommitFaults.NONE);
    private CallerRunner runner = new CallerRunner();
    private EngineRuntime runtime = runtime(new BuyAndSell());
    private long bars;

    /** Buys when flat and sells when not, at every bar. */
    private static final class BuyAndSell implements Strategy {

        @Override
        public void configure(Setup setup) {
            setup.bars(setup.instrument("BTC/USD").id(), MINUTE);
        }

        @Override
        public void onBar(Bar bar, Context ctx) {
            if (!ctx.orders().open().isEmpty()) {
                return;
            }
            if (ctx.positions().isFlat(BTC_USD)) {
                ctx.orders().buy(BTC_USD).quantity("1").market().submit();
            } else {
                ctx.orders().sell(BTC_USD).quantity("1").market().submit();
            }
        }
    }

    private static InMemoryEventStore store(CommitFaults faults) {
        return new InMemoryEventStore(event -> event.toString().getBytes(StandardCharsets.UTF_8), faults);
    }

    private EngineRuntime runtime(Strategy strategy) {
        Instrument instrument =
                Instrument.spot("BTC/USD").step("0.0001").takerFee("0.001").build();
        AtomicLong loads = new AtomicLong();
        List<AccountConfig> accounts = List.of(new AccountConfig(MAIN).deposit("filling", "USD", "1000"));
        ConfiguredStrategy configured = ConfiguredStrategy.of(strategy, id -> instrument, account -> account, MAIN);
        Parts parts = new Parts(
                "test",
                "lane-0",
                clock,
                store,
                EventTypes.standard(),
                loads::incrementAndGet,
                List.of(instrument),
                accounts,
                Map.of(FillingVenue.ID, venue),
                List.of(configured),
                StandardRiskManager.standard(),
                new FirstVenueRouter(),
                StandardRiskManager.DEFAULT_PROTECTION,
                Duration.ofSeconds(5),
                false,
                StrategyFailurePolicy.STOP_STRATEGY,
                16);
        runner = new CallerRunner();
        Lane lane = new Lane("test", clock, store, loads::incrementAndGet, 16, runner::wake);
        EngineRuntime created = new EngineRuntime(parts, lane, runner, () -> {});
        lane.start(created);
        runner.start(lane, created.agenda(), clock);
        return created;
    }

    private void bar() {
        clock.advance(Duration.ofMinutes(1));
        bars++;
        long end = clock.epochNanos();
        Bar bar = new Bar(
                SERIES, MINUTE, end - MINUTE.lengthNanos(), end, bars, new Ohlc(10_000, 10_000, 10_000, 10_000), 1, 1);
        runner.execute(() -> {
            fireTimers();
            runtime.hub().arrive();
            runtime.lane().input(() -> {
                runtime.hub().mark(bar);
                runtime.hub().deliver(bar);
            });
        });
        runner.awaitIdle();
    }

    private void fireTimers() {
        Runnable due = runtime.timers().poll(clock.epochNanos());
        while (due != null) {
            runtime.lane().input(due);
            due = runtime.timers().poll(clock.epochNanos());
        }
    }

    private AccountState account() {
        AtomicReference<AccountState> state = new AtomicReference<>();
        runtime.eachAccount(state::set);
        return state.get();
    }

    private List<String> types(StreamId stream) {
        return store.read(stream, 1, 10_000).stream()
                .map(event -> event.type().name())
                .toList();
    }

    @Test
    void an_order_walks_the_whole_path_and_every_step_is_an_event() {
        runner.execute(runtime::open);
        bar();
        assertThat(types(StreamId.account(MAIN)))
                .containsExactly(
                        "account.opened",
                        "account.adjusted",
                        "order.requested",
                        "order.validated",
                        "order.created",
                        "exchange.routed",
                        "order.submitted",
                        "order.accepted",
                        "order.executed",
                        "position.updated");
        assertThat(types(StreamId.of("workflow/trading.place_order/buy-and-sell-1-1")))
                .containsExactly("workflow.started", "workflow.completed");
        assertThat(account().balance(FillingVenue.ID, Asset.of("USD")).total()).isEqualTo(Decimal.of("899.9"));
        assertThat(account().balance(FillingVenue.ID, Asset.of("USD")).reserved())
                .isEqualTo(Decimal.ZERO);
        assertThat(account().net(BTC_USD, null)).isEqualTo(Decimal.ONE);
    }

    @Test
    void events_of_an_order_share_a_flow_and_name_their_causes() {
        runner.execute(runtime::open);
        bar();
        var events = store.byCorrelation("buy-and-sell-1-1", 100);
        assertThat(events).hasSize(10);
        assertThat(events.get(0).causationId()).isEmpty();
        assertThat(events.subList(1, events.size()))
                .allSatisfy(event -> assertThat(event.causationId()).isPresent());
    }

    @Test
    void a_reservation_is_kept_while_the_order_is_not_answered_and_given_back_after() {
        runner.execute(runtime::open);
        bar();
        var validated = store.byType("order.validated", 1).get(0).payload();
        assertThat(validated)
                .isInstanceOfSatisfying(
                        io.zvt.core.event.OrderValidated.class,
                        event -> assertThat(event.reserved())
                                .isNotNull()
                                .extracting(io.zvt.core.account.Reservation::amount)
                                .isEqualTo(Decimal.of("105.105")));
        assertThat(account().balances())
                .allSatisfy(balance -> assertThat(balance.reserved()).isEqualTo(Decimal.ZERO));
    }

    @Test
    void replay_gives_the_books_that_were_live() {
        runner.execute(runtime::open);
        for (int i = 0; i < 50; i++) {
            bar();
        }
        AccountState replayed = Replay.account(store, MAIN, Replay.instruments(store));
        assertThat(replayed.balances()).isEqualTo(account().balances());
        assertThat(replayed.positions().toString())
                .isEqualTo(account().positions().toString());
        assertThat(replayed.allOrders().stream().map(OrderEntry::order).map(Order::toString))
                .isEqualTo(account().allOrders().stream()
                        .map(OrderEntry::order)
                        .map(Order::toString)
                        .toList());
    }

    @Test
    void a_strategy_that_throws_is_stopped_visibly_and_the_engine_goes_on() {
        runtime = runtime(new Strategy() {
            @Override
            public io.zvt.core.id.StrategyId id() {
                return io.zvt.core.id.StrategyId.of("thrower");
            }

            @Override
            public void configure(Setup setup) {
                setup.bars(BTC_USD, MINUTE);
            }

            @Override
            public void onBar(Bar bar, Context ctx) {
                throw new IllegalStateException("on purpose");
            }
        });
        runner.execute(runtime::open);
        bar();
        bar();
        assertThat(types(StreamId.of("strategy/thrower"))).containsExactly("strategy.started", "strategy.stopped");
        assertThat(types(StreamId.of("alerts/thrower"))).containsExactly("alert.triggered");
        assertThat(runtime.stopCause()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_commits_that_fail_at_random_the_books_equal_the_venue(long firstSeed) {
        for (long seed = firstSeed; seed <= 200; seed += 4) {
            EngineRuntimeTest run = new EngineRuntimeTest();
            run.survive(seed);
        }
    }

    private void survive(long seed) {
        Random random = new Random(seed);
        boolean[] armed = new boolean[1];
        store = store((stream, version) -> {
            if (!armed[0] || random.nextInt(10) != 0) {
                return CommitFaults.Fault.NONE;
            }
            CommitFaults.Fault[] faults = CommitFaults.Fault.values();
            return faults[1 + random.nextInt(faults.length - 1)];
        });
        runtime = runtime(new BuyAndSell());
        runner.execute(runtime::open);
        armed[0] = true;
        for (int i = 0; i < 40; i++) {
            bar();
        }
        armed[0] = false;
        for (int i = 0; i < 5; i++) {
            bar();
        }
        compareWithVenue("seed " + seed);
    }

    private void compareWithVenue(String what) {
        assertThat(runtime.stopCause()).as(what).isNull();
        Decimal usd = Decimal.of(1000);
        Decimal btc = Decimal.ZERO;
        for (OrderSubmission order : venue.orders.values()) {
            Decimal quantity = order.terms().quantity().value();
            Decimal value = quantity.times(FillingVenue.PRICE.value());
            boolean buy = order.terms().side() == Side.BUY;
            btc = buy ? btc.plus(quantity) : btc.minus(quantity);
            usd = (buy ? usd.minus(value) : usd.plus(value)).minus(value.times(FillingVenue.FEE_RATE));
        }
        assertThat(venue.orders).as(what).isNotEmpty();
        assertThat(venue.calls).as(what + ": nothing is sent twice").isEqualTo(venue.orders.size());
        assertThat(account().balance(FillingVenue.ID, Asset.of("USD")).total())
                .as(what)
                .isEqualTo(usd);
        assertThat(account().balance(FillingVenue.ID, Asset.of("BTC")).total())
                .as(what)
                .isEqualTo(btc);
        assertThat(account().openOrders()).as(what + ": no order hangs").isEmpty();
        assertThat(account().balances())
                .as(what)
                .allSatisfy(balance -> assertThat(balance.reserved()).isEqualTo(Decimal.ZERO));
    }

    @Test
    void an_invariant_that_breaks_stops_the_lane() {
        runner.execute(runtime::open);
        runner.execute(() -> runtime.lane().input(() -> {
            throw new InvariantViolationException("BROKEN", "on purpose", Map.of());
        }));
        assertThat(runtime.stopCause()).isInstanceOf(InvariantViolationException.class);
    }
}
