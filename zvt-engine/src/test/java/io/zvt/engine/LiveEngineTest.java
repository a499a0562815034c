package io.zvt.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zvt.core.data.DataRequest;
import io.zvt.core.data.DataSubscription;
import io.zvt.core.data.MarketDataListener;
import io.zvt.core.data.MarketDataSource;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.PermanentException;
import io.zvt.core.error.TransientException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Start;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.time.SystemClock;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.runtime.Replay;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.CommitFaults;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveEngineTest {

    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");
    private static final AccountId MAIN = AccountId.of("main");
    private static final Series SERIES = new Series(BTC_USD, "feed", 2, 4);

    /** A source that delivers what the test pushes. */
    private static final class Feed implements MarketDataSource {

        private final List<MarketDataListener> listeners = new CopyOnWriteArrayList<>();
        private final AtomicLong sequence = new AtomicLong();

        @Override
        public String name() {
            return "feed";
        }

        @Override
        public DataSubscription subscribe(DataRequest request, MarketDataListener listener) {
            if (request.bars() != null) {
                throw InvalidInputException.of("request", request, "must not be for bars", "ask for trades");
            }
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        void trade(long cents) {
            long now = new SystemClock().epochNanos();
            Trade trade = new Trade(SERIES, now, sequence.incrementAndGet(), cents, 100_000, AggressorSide.BUYER);
            listeners.forEach(listener -> listener.onData(trade));
        }

        void quote(long bid, long ask) {
            Quote quote = new Quote(
                    SERIES, new SystemClock().epochNanos(), sequence.incrementAndGet(), bid, 10_000, ask, 10_000);
            listeners.forEach(listener -> listener.onData(quote));
        }

        @Override
        public void close() {
            listeners.clear();
        }
    }

    /** Buys at the first trade it sees, and notes on which threads it is called. */
    private static final class Buyer implements Strategy {

        private final String id;
        private final List<String> threads = new CopyOnWriteArrayList<>();
        private final List<Fill> fills = new CopyOnWriteArrayList<>();
        private boolean bought;

        Buyer(String id) {
            this.id = id;
        }

        @Override
        public StrategyId id() {
            return StrategyId.of(id);
        }

        @Override
        public void configure(Setup setup) {
            setup.account(id).trades(BTC_USD);
        }

        @Override
        public void onStart(Start start, Context ctx) {
            threads.add(Thread.currentThread().getName());
        }

        @Override
        public void onTrade(Trade trade, Context ctx) {
            threads.add(Thread.currentThread().getName());
            if (!bought) {
                bought = true;
                ctx.orders().buy(BTC_USD).quantity("1").market().submit();
            }
        }

        @Override
        public void onFill(Fill fill, Order order, Context ctx) {
            fills.add(fill);
        }
    }

    private static TradingEngineBuilder builder(String name, Feed feed) {
        return TradingEngine.builder()
                .name(name)
                .instrument(
                        Instrument.spot("BTC/USD").tick("0.01").step("0.0001").build())
                .marketData(feed);
    }

    private static AccountConfig account(String id, String venue) {
        return new AccountConfig(AccountId.of(id)).deposit(venue, "USD", "100000");
    }

    private static SimulatedVenue venue(String id) {
        return SimulatedVenue.builder().id(id).fillPolicy(FillPolicy.NEXT_TRADE).build();
    }

    private static List<String> threadsOf(String engine) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(engine))
                .toList();
    }

    @Test
    void a_strategy_trades_live_data_on_paper_and_a_replay_gives_the_same_state() {
        Feed feed = new Feed();
        Buyer buyer = new Buyer("main");
        try (TradingEngine engine = builder("paper", feed)
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .strategy(buyer)
                .build()
                .start()) {
            feed.trade(10_000);
            await().until(() ->
                    !engine.orders().open(MAIN).toCompletableFuture().join().isEmpty());
            feed.trade(10_100);
            await().until(() -> !buyer.fills.isEmpty());
            assertThat(engine.awaitIdle(Duration.ofSeconds(10))).isTrue();
            assertThat(buyer.fills.get(0).price()).isEqualTo(Price.of("101"));
            assertThat(engine.stateHash()).isEqualTo(Replay.all(engine.store()).hash());
            assertThat(buyer.threads).isNotEmpty().allMatch("paper-lane-0"::equals);
        }
    }

    @Test
    void all_threads_are_named_daemons_and_end_with_the_engine() {
        Feed feed = new Feed();
        TradingEngine engine = builder("guest", feed)
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .strategy(new Buyer("main"))
                .build()
                .start();
        assertThat(threadsOf("guest")).isNotEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().contains("guest"))
                .allMatch(Thread::isDaemon);
        engine.close();
        engine.close();
        await().untilAsserted(() -> assertThat(threadsOf("guest")).isEmpty());
        assertThat(feed.listeners).isEmpty();
    }

    @Test
    void two_engines_in_one_process_do_not_know_of_each_other() {
        Feed feed = new Feed();
        Buyer one = new Buyer("main");
        Buyer two = new Buyer("main");
        try (TradingEngine first = builder("first", feed)
                        .venue(venue("SIM"))
                        .account(account("main", "SIM"))
                        .strategy(one)
                        .build()
                        .start();
                TradingEngine second = builder("second", feed)
                        .venue(venue("SIM"))
                        .account(account("main", "SIM"))
                        .strategy(two)
                        .build()
                        .start()) {
            first.halt(MAIN, "operator", "only this one").toCompletableFuture().join();
            feed.trade(10_000);
            await().until(() ->
                    !second.orders().open(MAIN).toCompletableFuture().join().isEmpty());
            feed.trade(10_000);
            await().until(() -> !two.fills.isEmpty());
            assertThat(one.fills).isEmpty();
        }
    }

    @Test
    void accounts_are_spread_over_lanes_with_their_strategies() {
        Feed feed = new Feed();
        Buyer one = new Buyer("one");
        Buyer two = new Buyer("two");
        try (TradingEngine engine = builder("spread", feed)
                .venue(venue("A"))
                .venue(venue("B"))
                .account(account("one", "A"))
                .account(account("two", "B"))
                .strategy(two, one)
                .lanes(2)
                .build()
                .start()) {
            feed.trade(10_000);
            await().until(() -> one.threads.size() > 1 && two.threads.size() > 1);
            assertThat(one.threads).allMatch("spread-lane-0"::equals);
            assertThat(two.threads).allMatch("spread-lane-1"::equals);
            assertThat(engine.health().lanes()).hasSize(2);
            assertThat(engine.health().isUp()).isTrue();
        }
    }

    @Test
    void one_simulated_venue_on_two_lanes_is_refused() {
        assertThatThrownBy(() -> builder("shared", new Feed())
                        .venue(venue("A"))
                        .account(account("one", "A"))
                        .account(account("two", "A"))
                        .lanes(2)
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("venue")
                .hasMessageContaining("one lane");
    }

    @Test
    void closing_can_cancel_what_works_or_keep_and_list_it() {
        for (CloseMode mode : CloseMode.values()) {
            Feed feed = new Feed();
            TradingEngine engine = builder("closing", feed)
                    .venue(venue("SIM"))
                    .account(account("main", "SIM"))
                    .build()
                    .start();
            Order working = engine.orders()
                    .submit(
                            MAIN,
                            OrderRequest.buy(BTC_USD, Quantity.of("1"))
                                    .limit(Price.of("1"))
                                    .build(),
                            CommandId.of("resting"))
                    .toCompletableFuture()
                    .join();
            assertThat(working.status()).isIn(OrderStatus.SUBMITTED, OrderStatus.ACCEPTED);
            CloseSummary summary = engine.close(mode);
            assertThat(summary.workingOrders()).hasSize(mode == CloseMode.KEEP_ORDERS ? 1 : 0);
            assertThat(summary.stateHash()).hasSize(64);
        }
    }

    @Test
    void quotes_that_wait_are_replaced_by_newer_ones() {
        Feed feed = new Feed();
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(1);
        List<Price> bids = new CopyOnWriteArrayList<>();
        Strategy slow = new Strategy() {
            @Override
            public StrategyId id() {
                return StrategyId.of("slow");
            }

            @Override
            public void configure(Setup setup) {
                setup.quotes(BTC_USD);
            }

            @Override
            public void onQuote(Quote quote, Context ctx) {
                bids.add(quote.bid());
                blocked.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (TradingEngine engine = builder("slow", feed)
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .strategy(slow)
                .build()
                .start()) {
            feed.quote(10_000, 10_100);
            await().until(() -> blocked.getCount() == 0);
            for (int i = 1; i <= 1_000; i++) {
                feed.quote(10_000 + i, 10_100 + i);
            }
            go.countDown();
            assertThat(engine.awaitIdle(Duration.ofSeconds(10))).isTrue();
            assertThat(bids).containsExactly(Price.of("100"), Price.of("110"));
        }
    }

    @Test
    void a_timer_fires_at_its_time_without_any_data() {
        List<Instant> fired = new CopyOnWriteArrayList<>();
        Strategy waiting = new Strategy() {
            @Override
            public StrategyId id() {
                return StrategyId.of("waiting");
            }

            @Override
            public void configure(Setup setup) {
                setup.parameter("every", "20ms");
            }

            @Override
            public void onStart(Start start, Context ctx) {
                ctx.timers().every("tick", Duration.ofMillis(20));
            }

            @Override
            public void onTimer(String name, Context ctx) {
                fired.add(ctx.clock().instant());
            }
        };
        try (TradingEngine engine = builder("timed", new Feed())
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .strategy(waiting)
                .build()
                .start()) {
            await().until(() -> fired.size() >= 3);
            assertThat(engine.health().isUp()).isTrue();
        }
    }

    @Test
    void a_command_for_an_unknown_instrument_or_account_fails_and_the_engine_goes_on() {
        try (TradingEngine engine = builder("strict", new Feed())
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .build()
                .start()) {
            OrderRequest unknown = OrderRequest.buy(InstrumentId.of("DOGE/USD"), Quantity.of("1"))
                    .build();
            assertThat(engine.orders().submit(MAIN, unknown, CommandId.of("c-1")))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withMessageContaining("DOGE/USD")
                    .withMessageContaining("BTC/USD");
            assertThatThrownBy(() -> engine.orders().open(AccountId.of("nobody")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("nobody");
            assertThat(engine.health().isUp()).isTrue();
        }
    }

    @Test
    void a_lane_that_stopped_says_why_and_answers_commands_with_an_error() {
        Strategy broken = new Strategy() {
            @Override
            public StrategyId id() {
                return StrategyId.of("broken");
            }

            @Override
            public void configure(Setup setup) {
                setup.trades(BTC_USD);
            }

            @Override
            public void onTrade(Trade trade, Context ctx) {
                throw new io.zvt.core.error.InvariantViolationException("BROKEN", "on purpose", java.util.Map.of());
            }
        };
        Feed feed = new Feed();
        try (TradingEngine engine = builder("broken", feed)
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .strategy(broken)
                .build()
                .start()) {
            feed.trade(10_000);
            await().until(() -> !engine.health().isUp());
            assertThat(engine.health().lanes().get(0).stopCause())
                    .hasValueSatisfying(cause -> assertThat(cause).contains("on purpose"));
            OrderRequest request = OrderRequest.buy(BTC_USD, Quantity.of("1")).build();
            assertThat(engine.orders().submit(MAIN, request, CommandId.of("c-1")))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withCauseInstanceOf(PermanentException.class);
        }
    }

    @Test
    void a_command_before_the_start_or_after_the_end_fails_at_once_and_questions_after_the_end_are_answered() {
        OrderRequest request = OrderRequest.buy(BTC_USD, Quantity.of("1")).build();
        TradingEngine engine = builder("early", new Feed())
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .build();
        assertThat(engine.orders().submit(MAIN, request, CommandId.of("early")))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(PermanentException.class)
                .withMessageContaining("not started");
        assertThat(engine.orders().open(MAIN)).failsWithin(Duration.ofSeconds(10));
        assertThat(engine.health().isUp()).isFalse();
        engine.start();
        engine.close();
        assertThat(engine.orders().submit(MAIN, request, CommandId.of("late")))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withMessageContaining("closed");
        assertThat(engine.portfolios().balances(MAIN))
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(balances -> assertThat(balances).hasSize(1));
    }

    @Test
    void a_command_whose_commit_fails_is_told_so_and_may_be_asked_again() {
        AtomicBoolean fails = new AtomicBoolean();
        InMemoryEventStore store = new InMemoryEventStore(
                new JsonEventCodec(EventTypes.standard())::encode,
                (stream, version) -> fails.getAndSet(false) ? CommitFaults.Fault.REFUSED : CommitFaults.Fault.NONE);
        try (TradingEngine engine = builder("again", new Feed())
                .eventStore(store)
                .venue(venue("SIM"))
                .account(account("main", "SIM"))
                .build()
                .start()) {
            OrderRequest request = OrderRequest.buy(BTC_USD, Quantity.of("1"))
                    .limit(Price.of("1"))
                    .build();
            fails.set(true);
            assertThat(engine.orders().submit(MAIN, request, CommandId.of("one")))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withCauseInstanceOf(TransientException.class);
            await().until(() -> engine.health().isUp());
            assertThat(engine.orders().submit(MAIN, request, CommandId.of("one")))
                    .succeedsWithin(Duration.ofSeconds(10));
            assertThat(engine.orders().open(MAIN).toCompletableFuture().join()).hasSize(1);
        }
    }
}
