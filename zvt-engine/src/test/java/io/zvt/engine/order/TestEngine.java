package io.zvt.engine.order;

import io.zvt.core.event.AlertTriggered;
import io.zvt.core.event.Event;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.Venue;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.config.StrategyFailurePolicy;
import io.zvt.engine.lane.LaneLogic;
import io.zvt.engine.lane.TimerQueue;
import io.zvt.engine.risk.StandardRiskManager;
import io.zvt.engine.routing.FirstVenueRouter;
import io.zvt.engine.runtime.Parts;
import io.zvt.engine.runtime.TestLane;
import io.zvt.engine.strategy.ConfiguredStrategy;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.CommitFaults;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A whole engine on the caller's thread in simulated time, driven step by step. */
final class TestEngine {

    static final AccountId MAIN = AccountId.of("main");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration SEND_WITHIN = Duration.ofSeconds(5);

    final SteppedClock clock;
    final InMemoryEventStore store;
    final TestLane runtime;
    private final AtomicLong loads = new AtomicLong();
    private final Venue venue;
    private long data;

    /** How an engine is set up; what is not said is the standard. */
    static final class Config {
        final SteppedClock clock = new SteppedClock(START);
        List<Instrument> instruments = List.of(
                Instrument.spot("BTC/USD").step("0.0001").takerFee("0.001").build());
        AccountConfig account = new AccountConfig(MAIN).deposit("scripted", "USD", "10000");
        Venue venue = new ScriptedVenue();
        List<Strategy> strategies = List.of();
        boolean allowOverfills;
        CommitFaults faults = CommitFaults.NONE;
        UnaryOperator<LaneLogic> spy = logic -> logic;
    }

    TestEngine(Config config) {
        this.clock = config.clock;
        this.venue = config.venue;
        this.store = new InMemoryEventStore(event -> event.toString().getBytes(StandardCharsets.UTF_8), config.faults);
        List<ConfiguredStrategy> strategies = config.strategies.stream()
                .map(strategy -> ConfiguredStrategy.of(
                        strategy,
                        id -> config.instruments.stream()
                                .filter(instrument -> instrument.id().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        account -> account,
                        MAIN))
                .toList();
        Parts parts = new Parts(
                "test",
                "test",
                clock,
                store,
                EventTypes.standard(),
                loads::incrementAndGet,
                config.instruments,
                List.of(config.account),
                Map.of(config.venue.id(), config.venue),
                strategies,
                StandardRiskManager.standard(),
                new FirstVenueRouter(),
                StandardRiskManager.DEFAULT_PROTECTION,
                SEND_WITHIN,
                config.allowOverfills,
                StrategyFailurePolicy.STOP_STRATEGY,
                16);
        this.runtime = new TestLane(parts, config.spy);
    }

    /** Takes an input as a turn. */
    void input(Runnable input) {
        runtime.input(input);
    }

    OrderDesk desk() {
        return runtime.desk(MAIN);
    }

    AccountState account() {
        return desk().desk().account();
    }

    static ClientOrderId id(String id) {
        return ClientOrderId.of(id);
    }

    OrderEntry entry(String id) {
        return Objects.requireNonNull(account().order(id(id)), id);
    }

    Order order(String id) {
        return entry(id).order();
    }

    void place(String id, OrderRequest request) {
        place(id, null, request, null);
    }

    void place(String id, @Nullable String strategy, OrderRequest request, @Nullable String command) {
        StrategyId whose = strategy == null ? null : StrategyId.of(strategy);
        OrderRef ref = new OrderRef(MAIN, whose, id(id), request.instrument(), 1);
        CommandId asked = command == null ? null : CommandId.of(command);
        input(() -> desk().place(ref, request.terms(), "tester", null, asked));
    }

    void cancel(String id) {
        input(() -> desk().cancel(id(id), "tester", "wanted"));
    }

    void amend(String id, Amendment amendment) {
        input(() -> desk().amend(id(id), amendment, "tester"));
    }

    /** Records something about the account. */
    void record(Event event) {
        input(() -> desk().desk().record(event, null));
    }

    /** Lets time pass and fires the timers that become due, each at its time. */
    void advance(Duration by) {
        long until = clock.epochNanos() + by.toNanos();
        TimerQueue timers = desk().desk().services().timers();
        while (timers.next() <= until) {
            clock.advanceTo(Math.max(timers.next(), clock.epochNanos()));
            Runnable due = timers.poll(clock.epochNanos());
            if (due != null) {
                input(due);
            }
        }
        clock.advanceTo(until);
    }

    /** A trade on the market, the reference of market orders from now on. */
    void trade(String instrument, long cents) {
        data++;
        Series series = new Series(InstrumentId.of(instrument), "test", 2, 4);
        Trade trade = new Trade(series, clock.epochNanos(), data, cents, 1, AggressorSide.UNKNOWN);
        runtime.market(trade);
    }

    Decimal total(String asset) {
        return account().balance(venue.id(), Asset.of(asset)).total();
    }

    Decimal reserved(String asset) {
        return account().balance(venue.id(), Asset.of(asset)).reserved();
    }

    /** The events of the account's stream. */
    List<EventEnvelope<? extends Event>> events() {
        return store.read(StreamId.account(MAIN), 1, Integer.MAX_VALUE);
    }

    /** The events of the account's stream with the given correlation, by name. */
    List<String> flow(String correlation) {
        List<String> names = new ArrayList<>();
        for (EventEnvelope<?> event : events()) {
            if (event.correlationId().equals(correlation)) {
                names.add(event.type().name());
            }
        }
        return names;
    }

    /** The last event of a type. */
    <E extends Event> E last(Class<E> type) {
        E found = null;
        for (EventEnvelope<?> event : events()) {
            if (type.isInstance(event.payload())) {
                found = type.cast(event.payload());
            }
        }
        return Objects.requireNonNull(found, type.getSimpleName());
    }

    /** The codes of all alerts so far, by scope. */
    List<String> alerts() {
        List<String> codes = new ArrayList<>();
        for (StreamId stream : store.streams()) {
            if (stream.value().startsWith("alerts/")) {
                for (EventEnvelope<?> event : store.read(stream, 1, Integer.MAX_VALUE)) {
                    if (event.payload() instanceof AlertTriggered alert) {
                        codes.add(alert.code());
                    }
                }
            }
        }
        return codes;
    }
}
