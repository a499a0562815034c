package io.zvt.engine;

import io.zvt.core.data.DataRequest;
import io.zvt.core.data.DataSubscription;
import io.zvt.core.data.MarketDataSource;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.event.TradingStateChanged;
import io.zvt.core.id.AccountId;
import io.zvt.core.manager.OrderManager;
import io.zvt.core.manager.PortfolioManager;
import io.zvt.core.manager.PositionManager;
import io.zvt.core.order.Order;
import io.zvt.core.risk.TradingState;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.manager.AccountLanes;
import io.zvt.engine.manager.LaneOrderManager;
import io.zvt.engine.manager.LanePortfolioManager;
import io.zvt.engine.runtime.EngineSnapshot;
import io.zvt.engine.runtime.LaneUnit;
import io.zvt.engine.runtime.Simulation;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.EventBus;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Runs strategies: takes market data, commands and the venues' reports, decides about orders, keeps the books, and records
 * every change of state as an event.
 *
 * <p>The same engine runs live, on paper with a simulated venue, and in simulated time for backtests. Several may live in
 * one process; all threads are daemons named after the engine and end with {@link #close()}. Thread-safe.
 */
public final class TradingEngine implements AutoCloseable {

    private static final Duration CANCEL_WAIT = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Assembly parts;
    private final AccountLanes lanes;
    private final LaneOrderManager orders;
    private final LanePortfolioManager portfolios;
    private final List<DataSubscription> subscriptions = new ArrayList<>();
    private boolean started;
    private boolean closed;

    TradingEngine(Assembly parts) {
        this.parts = parts;
        this.lanes = parts.lanes();
        this.orders = new LaneOrderManager(lanes);
        this.portfolios = new LanePortfolioManager(lanes);
    }

    /** {@return a builder of engines} */
    public static TradingEngineBuilder builder() {
        return new TradingEngineBuilder();
    }

    /**
     * Loads the state, reconciles with the venues, starts the strategies, and subscribes to market data.
     *
     * <p>Where orders were placed before, venues are asked first, and commands wait until they answered; see
     * {@link #health}.
     *
     * @return this engine
     * @throws InvalidInputException if it was started before, or a strategy wants data that no source has
     */
    public synchronized TradingEngine start() {
        if (started || closed) {
            throw InvalidInputException.of("engine", parts.name(), "must be started once", "build a new one");
        }
        started = true;
        parts.publisher().start();
        lanes.lanes().forEach(LaneUnit::open);
        lanes.lanes().forEach(this::subscribe);
        return this;
    }

    private void subscribe(LaneUnit lane) {
        if (parts.sources().isEmpty()) {
            return;
        }
        for (DataRequest request : lane.requests()) {
            subscriptions.add(subscribe(request, lane));
        }
    }

    private DataSubscription subscribe(DataRequest request, LaneUnit lane) {
        List<String> refusals = new ArrayList<>();
        DataRequest trades = DataRequest.trades(request.instrument());
        // Bars that no source delivers are made of trades.
        for (DataRequest wanted : request.bars() == null ? List.of(request) : List.of(request, trades)) {
            for (MarketDataSource source : parts.sources()) {
                try {
                    return source.subscribe(wanted, lane.inbox());
                } catch (InvalidInputException refused) {
                    refusals.add(source.name() + ": " + refused.getMessage());
                }
            }
        }
        throw InvalidInputException.of(
                "marketData", request, "must be had from a source; " + refusals, "add a source that has it");
    }

    /** {@return gives orders from outside of strategies} */
    public OrderManager orders() {
        return orders;
    }

    /** {@return tells what accounts hold and are worth} */
    public PortfolioManager portfolios() {
        return portfolios;
    }

    /** {@return tells the positions of accounts} */
    public PositionManager positions() {
        return portfolios;
    }

    /** {@return the bus, to subscribe to what happens} */
    public EventBus events() {
        return parts.bus();
    }

    /** {@return the store that keeps what happened} */
    public EventStore store() {
        return parts.store();
    }

    /** {@return the codec of the engine's types of events} */
    public EventCodec codec() {
        return parts.codec();
    }

    /**
     * Publishes an event of the user's own that belongs to no account; it is kept in the stream {@code bus/KEY}.
     *
     * @param key within which the order of the calls is kept
     * @param payload an event of a registered type
     * @param <E> its type
     * @return completes with the envelope when it is durable
     * @throws InvalidInputException if the type is not registered or the key is malformed
     */
    public <E extends Event> CompletionStage<EventEnvelope<E>> publish(String key, E payload) {
        return parts.userEvents().publish(key, payload);
    }

    /**
     * Returns the driver of simulated time.
     *
     * @return the driver
     * @throws InvalidInputException if the engine is live
     */
    public Simulation simulation() {
        Simulation simulation = lanes.lanes().get(0).simulation();
        if (simulation == null) {
            throw InvalidInputException.of(
                    "engine", parts.name(), "must live in simulated time", "build it with simulated(start)");
        }
        return simulation;
    }

    /**
     * Waits until nothing is queued, everything decided is durable and published, and handlers are done.
     *
     * @param timeout how long to wait for the bus
     * @return whether the bus came to rest in time
     */
    public boolean awaitIdle(Duration timeout) {
        lanes.lanes().forEach(LaneUnit::awaitIdle);
        return parts.publisher().awaitPublished(timeout) && parts.bus().awaitIdle(timeout);
    }

    /**
     * Refuses all new orders of an account; cancels are still taken. Latched: only {@link #resume} ends it.
     *
     * @param account which account
     * @param by who asks
     * @param reason why
     * @return completes when that is durable
     */
    public CompletionStage<TradingState> halt(AccountId account, String by, String reason) {
        return change(account, TradingState.HALTED, true, by, reason);
    }

    /**
     * Takes only orders of an account that shrink its positions.
     *
     * @param account which account
     * @param by who asks
     * @param reason why
     * @return completes when that is durable
     */
    public CompletionStage<TradingState> reduce(AccountId account, String by, String reason) {
        return change(account, TradingState.REDUCING, false, by, reason);
    }

    /**
     * Takes orders of an account again.
     *
     * @param account which account
     * @param by who asks
     * @param reason why
     * @return completes when that is durable
     */
    public CompletionStage<TradingState> resume(AccountId account, String by, String reason) {
        return change(account, TradingState.ACTIVE, false, by, reason);
    }

    private CompletionStage<TradingState> change(
            AccountId account, TradingState to, boolean latched, String by, String reason) {
        LaneUnit lane = lanes.of(account);
        return lane.decide(
                account,
                desk -> {
                    TradingState from = desk.desk().account().tradingState();
                    desk.desk().record(new TradingStateChanged(account.value(), from, to, by, reason, latched), null);
                },
                () -> lane.account(account).tradingState());
    }

    /** {@return the orders about which something is not known, by account in the order of their ids} */
    public List<Order> inDoubt() {
        return working().stream().filter(order -> !order.doubts().isEmpty()).toList();
    }

    private List<Order> working() {
        List<Order> working = new ArrayList<>();
        for (AccountId account : lanes.accounts()) {
            LaneUnit lane = lanes.of(account);
            working.addAll(lane.ask(() -> openOrders(lane.account(account))));
        }
        return working;
    }

    private static List<Order> openOrders(AccountState state) {
        List<Order> open = new ArrayList<>();
        state.openOrders().forEach(entry -> open.add(entry.order()));
        return open;
    }

    /** {@return what the live objects hold now, as plain data} */
    public EngineSnapshot snapshot() {
        List<EngineSnapshot> snapshots =
                lanes.lanes().stream().map(LaneUnit::snapshot).toList();
        return new EngineSnapshot(
                snapshots.get(0).instruments(),
                snapshots.stream().flatMap(part -> part.accounts().stream()).toList(),
                snapshots.stream().flatMap(part -> part.strategies().stream()).toList());
    }

    /** {@return the hexadecimal SHA-256 of {@link #snapshot}: equal books give equal hashes, live or replayed} */
    public String stateHash() {
        return snapshot().hash();
    }

    /** {@return what was assembled, for a person} */
    public String describe() {
        return parts.description();
    }

    /** {@return how the engine is doing now} */
    public EngineHealth health() {
        List<EngineHealth.LaneHealth> health = new ArrayList<>();
        for (LaneUnit lane : lanes.lanes()) {
            Throwable cause = lane.stopCause();
            health.add(new EngineHealth.LaneHealth(
                    lane.name(),
                    lane.isReady(),
                    lane.loads(),
                    Optional.ofNullable(cause).map(String::valueOf)));
        }
        return new EngineHealth(health, parts.publisher().lag());
    }

    /** Stops strategies, keeps orders at their venues, and ends the engine; doing it twice is harmless. */
    @Override
    public void close() {
        close(CloseMode.KEEP_ORDERS);
    }

    /**
     * Stops strategies and ends the engine: inputs first, then the lanes, the relay, and what the engine opened itself.
     *
     * @param mode what becomes of working orders
     * @return what was left behind; nothing when it is closed already
     */
    public synchronized CloseSummary close(CloseMode mode) {
        if (closed) {
            return new CloseSummary(List.of(), CloseReport.CLEAN, "");
        }
        closed = true;
        subscriptions.forEach(DataSubscription::close);
        List<Order> left = started ? stop(mode) : List.of();
        String hash = started ? stateHash() : "";
        lanes.lanes().forEach(LaneUnit::close);
        parts.publisher().close(DRAIN);
        CloseReport undelivered = parts.ownsBus() ? parts.bus().close(DRAIN) : CloseReport.CLEAN;
        if (parts.ownsStore()) {
            parts.store().close();
        }
        return new CloseSummary(left, undelivered, hash);
    }

    private List<Order> stop(CloseMode mode) {
        if (mode == CloseMode.CANCEL_ORDERS) {
            Cancellation.ofAll(lanes, CANCEL_WAIT);
        }
        lanes.lanes().forEach(lane -> lane.stopStrategies("engine closes"));
        return working();
    }
}
