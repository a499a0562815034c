package io.zvt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zvt.core.account.Balance;
import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.OrderRequested;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.instrument.InstrumentTerms;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.strategy.Start;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Quantity;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.runtime.Replay;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.bus.Subscription;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.Topics;
import io.zvt.events.store.EventStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedEngineTest {

    private static final AccountId MAIN = AccountId.of("main");

    private static TradingEngineBuilder builder(FillPolicy policy, Strategy... strategies) {
        return TradingEngine.builder()
                .simulated(Market.START)
                .instrument(
                        Instrument.spot("BTC/USD")
                                .tick("0.01")
                                .step("0.0001")
                                .takerFee("0.001")
                                .build(),
                        Instrument.spot("ETH/USD")
                                .tick("0.01")
                                .step("0.0001")
                                .takerFee("0.001")
                                .build())
                .venue(SimulatedVenue.builder().fillPolicy(policy).build())
                .account(new AccountConfig(MAIN).deposit("SIM", "USD", "100000"))
                .strategy(strategies);
    }

    private static List<String> texts(EventStore store) {
        List<String> texts = new ArrayList<>();
        for (StreamId stream : store.streams()) {
            store.read(stream, 1, 1_000_000).forEach(event -> texts.add(event.toString()));
        }
        return texts;
    }

    private static List<OrderExecuted> fills(EventStore store) {
        return store.read(StreamId.account(MAIN), 1, 1_000_000).stream()
                .map(EventEnvelope::payload)
                .filter(OrderExecuted.class::isInstance)
                .map(OrderExecuted.class::cast)
                .toList();
    }

    private static HistoricalData data(FillPolicy policy, String instrument, long seed) {
        return policy == FillPolicy.NEXT_TRADE
                ? Market.trades(instrument, 20_000, 50_000, seed)
                : Market.bars(instrument, 2_000, 50_000, seed);
    }

    @ParameterizedTest
    @EnumSource(FillPolicy.class)
    void a_strategy_trades_history_and_a_replay_gives_the_same_state(FillPolicy policy) {
        try (TradingEngine engine =
                builder(policy, new Swing("BTC/USD")).build().start()) {
            engine.simulation().run(List.of(data(policy, "BTC/USD", 1)), time -> {});
            assertThat(fills(engine.store())).hasSizeGreaterThan(20);
            assertThat(engine.stateHash()).isEqualTo(Replay.all(engine.store()).hash());
            assertThat(engine.health().isUp()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(FillPolicy.class)
    void results_do_not_depend_on_the_order_in_which_streams_and_strategies_are_registered(FillPolicy policy) {
        List<List<String>> results = new ArrayList<>();
        for (boolean swapped : new boolean[] {false, true}) {
            List<Strategy> strategies = new ArrayList<>(List.of(new Swing("BTC/USD"), new Swing("ETH/USD")));
            List<HistoricalData> streams =
                    new ArrayList<>(List.of(data(policy, "BTC/USD", 1), data(policy, "ETH/USD", 2)));
            if (swapped) {
                Collections.reverse(strategies);
                Collections.reverse(streams);
            }
            try (TradingEngine engine =
                    builder(policy, strategies.toArray(Strategy[]::new)).build().start()) {
                engine.simulation().run(streams, time -> {});
                results.add(texts(engine.store()));
            }
        }
        assertThat(results.get(0)).hasSizeGreaterThan(200).isEqualTo(results.get(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = FillPolicy.class,
            names = {"NEXT_OPEN", "NEXT_TRADE"})
    void no_order_is_filled_by_data_of_the_moment_of_its_decision_or_before(FillPolicy policy) {
        try (TradingEngine engine = builder(policy, new Swing("BTC/USD"), new Swing("ETH/USD"))
                .build()
                .start()) {
            engine.simulation().run(List.of(data(policy, "BTC/USD", 1), data(policy, "ETH/USD", 2)), time -> {});
            Map<ClientOrderId, Long> decided = new HashMap<>();
            for (EventEnvelope<?> event : engine.store().read(StreamId.account(MAIN), 1, 1_000_000)) {
                if (event.payload() instanceof OrderRequested requested) {
                    decided.put(requested.order().clientOrderId(), event.timeNanos());
                } else if (event.payload() instanceof OrderExecuted executed) {
                    assertThat(event.timeNanos())
                            .isGreaterThan(decided.get(executed.order().clientOrderId()));
                }
            }
            assertThat(decided).hasSizeGreaterThan(40);
        }
    }

    @Test
    void every_event_reaches_a_handler_on_the_direct_bus_once_and_in_the_order_of_its_stream() {
        List<String> heard = new ArrayList<>();
        try (TradingEngine engine =
                builder(FillPolicy.NEXT_OPEN, new Swing("BTC/USD")).build()) {
            engine.events()
                    .subscribe(
                            Subscription.of("listener", Topics.ACCOUNTS),
                            delivery -> heard.add(delivery.event().id().toString()));
            engine.start().simulation().run(List.of(Market.bars("BTC/USD", 500, 50_000, 1)), time -> {});
            assertThat(heard)
                    .isNotEmpty()
                    .isEqualTo(engine.store().read(StreamId.account(MAIN), 1, 100_000).stream()
                            .map(event -> event.id().toString())
                            .toList());
        }
    }

    @Test
    void data_that_go_back_in_time_are_refused_and_the_engine_goes_on() {
        try (TradingEngine engine =
                builder(FillPolicy.NEXT_OPEN, new Swing("BTC/USD")).build().start()) {
            engine.simulation().run(List.of(Market.bars("BTC/USD", 100, 50_000, 1)), time -> {});
            assertThatThrownBy(
                            () -> engine.simulation().run(List.of(Market.bars("BTC/USD", 100, 50_000, 1)), time -> {}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("time")
                    .hasMessageContaining("2026-01-01T00:01:00Z")
                    .hasMessageContaining("must not be before");
            engine.simulation().advanceTo(Market.START.plusSeconds(86_400));
            assertThat(engine.health().isUp()).isTrue();
        }
    }

    @Test
    void two_streams_that_cannot_be_told_apart_are_refused() {
        try (TradingEngine engine =
                builder(FillPolicy.NEXT_OPEN, new Swing("BTC/USD")).build().start()) {
            List<HistoricalData> twice =
                    List.of(Market.bars("BTC/USD", 10, 50_000, 1), Market.bars("BTC/USD", 10, 50_000, 2));
            assertThatThrownBy(() -> engine.simulation().run(twice, time -> {}))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("same kind, instrument and source");
        }
    }

    @Test
    void an_engine_that_opens_a_store_again_goes_on_with_its_books_and_what_strategies_saved() {
        EventStore store = new InMemoryEventStore(new JsonEventCodec(EventTypes.standard())::encode);
        String hash;
        try (TradingEngine engine = builder(FillPolicy.NEXT_OPEN, new Swing("BTC/USD"))
                .eventStore(store)
                .build()
                .start()) {
            engine.simulation().run(List.of(Market.bars("BTC/USD", 300, 50_000, 1)), time -> {});
        }
        hash = Replay.all(store).hash();
        Swing again = new Swing("BTC/USD");
        try (TradingEngine engine = builder(FillPolicy.NEXT_OPEN, again)
                .eventStore(store)
                .simulated(Market.START.plusSeconds(86_400))
                .build()
                .start()) {
            assertThat(again.starts).containsExactly(new Start(true, Optional.of("300")));
            assertThat(engine.snapshot().accounts()).isEqualTo(Replay.all(store).accounts());
            assertThat(engine.stateHash()).isNotEqualTo(hash);
        }
    }

    @Test
    void terms_that_changed_since_are_a_new_version_and_old_orders_keep_theirs() {
        EventStore store = new InMemoryEventStore(new JsonEventCodec(EventTypes.standard())::encode);
        for (String fee : List.of("0.001", "0.002", "0.002")) {
            TradingEngine.builder()
                    .simulated(Market.START)
                    .eventStore(store)
                    .instrument(Instrument.spot("BTC/USD").takerFee(fee).build())
                    .venue(SimulatedVenue.builder().build())
                    .account(new AccountConfig(MAIN).deposit("SIM", "USD", "100000"))
                    .build()
                    .start()
                    .close();
        }
        assertThat(Replay.instruments(store).terms())
                .extracting(InstrumentTerms::version, InstrumentTerms::takerFee)
                .containsExactly(tuple(1, Decimal.of("0.001")), tuple(2, Decimal.of("0.002")));
    }

    @Test
    void the_books_equal_those_of_the_venue() {
        SimulatedVenue venue =
                SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_OPEN).build();
        try (TradingEngine engine = TradingEngine.builder()
                .simulated(Market.START)
                .instrument(Instrument.spot("BTC/USD")
                        .tick("0.01")
                        .step("0.0001")
                        .takerFee("0.001")
                        .build())
                .venue(venue)
                .account(new AccountConfig(MAIN).deposit("SIM", "USD", "100000"))
                .strategy(new Swing("BTC/USD"))
                .build()
                .start()) {
            engine.simulation().run(List.of(Market.bars("BTC/USD", 1_000, 50_000, 3)), time -> {});
            List<Balance> atVenue = venue.snapshot(MAIN, Market.START)
                    .toCompletableFuture()
                    .join()
                    .balances();
            List<Balance> ours =
                    engine.portfolios().balances(MAIN).toCompletableFuture().join();
            assertThat(ours)
                    .extracting(Balance::total)
                    .isEqualTo(atVenue.stream()
                            .sorted(Comparator.comparing(Balance::asset))
                            .map(Balance::total)
                            .toList());
        }
    }

    @Test
    void a_halted_account_takes_no_order_until_it_is_resumed() {
        try (TradingEngine engine =
                builder(FillPolicy.NEXT_OPEN, new Swing("BTC/USD")).build().start()) {
            engine.simulation().feed(Market.bars("BTC/USD", 1, 50_000, 1).next());
            engine.halt(MAIN, "operator", "test").toCompletableFuture().join();
            OrderRequest request = OrderRequest.buy(InstrumentId.of("BTC/USD"), Quantity.of("1"))
                    .build();
            Order refused = engine.orders()
                    .submit(MAIN, request, CommandId.of("one"))
                    .toCompletableFuture()
                    .join();
            assertThat(refused.status()).isEqualTo(OrderStatus.DENIED);
            engine.resume(MAIN, "operator", "test").toCompletableFuture().join();
            Order taken = engine.orders()
                    .submit(MAIN, request, CommandId.of("two"))
                    .toCompletableFuture()
                    .join();
            assertThat(taken.status()).isEqualTo(OrderStatus.SUBMITTED);
        }
    }

    @Test
    void an_order_asked_for_twice_with_one_command_id_exists_once() {
        try (TradingEngine engine =
                builder(FillPolicy.NEXT_OPEN, new Swing("BTC/USD")).build().start()) {
            engine.simulation().feed(Market.bars("BTC/USD", 1, 50_000, 1).next());
            OrderRequest request = OrderRequest.buy(InstrumentId.of("BTC/USD"), Quantity.of("1"))
                    .build();
            CommandId command = CommandId.of("once");
            Order first = engine.orders()
                    .submit(MAIN, request, command)
                    .toCompletableFuture()
                    .join();
            Order second = engine.orders()
                    .submit(MAIN, request, command)
                    .toCompletableFuture()
                    .join();
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(engine.orders().open(MAIN).toCompletableFuture().join()).hasSize(1);
        }
    }

    @Test
    void a_users_own_event_is_kept_and_heard() {
        EventTypes types =
                EventTypes.builder().register(Signal.class, "signal.raised", 1).build();
        List<Object> heard = new ArrayList<>();
        try (TradingEngine engine =
                builder(FillPolicy.NEXT_OPEN).eventTypes(types).build()) {
            engine.events()
                    .subscribe(Subscription.of("listener", Topics.USER), delivery -> heard.add(delivery.payload()));
            engine.start();
            engine.publish("BTC/USD", new Signal("up", 1)).toCompletableFuture().join();
            engine.publish("BTC/USD", new Signal("down", 2))
                    .toCompletableFuture()
                    .join();
            assertThat(heard).containsExactly(new Signal("up", 1), new Signal("down", 2));
            assertThat(engine.store().version(StreamId.of("bus/BTC/USD"))).isEqualTo(2);
        }
    }

    record Signal(String direction, long strength) implements Event {}

    @Test
    void what_does_not_fit_is_refused_when_the_engine_is_built() {
        assertThatThrownBy(() -> TradingEngine.builder().build()).hasMessageContaining("account");
        assertThatThrownBy(
                        () -> builder(FillPolicy.NEXT_OPEN).eventBus("pigeon:").build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pigeon:")
                .hasMessageContaining("direct:");
        assertThatThrownBy(() ->
                        builder(FillPolicy.NEXT_OPEN, new Swing("DOGE/USD")).build())
                .hasMessageContaining("DOGE/USD");
        assertThatThrownBy(() -> builder(FillPolicy.NEXT_OPEN).lanes(2).build()).hasMessageContaining("lanes");
    }
}
