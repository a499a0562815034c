package io.zvt.engine;

import io.zvt.core.data.MarketDataSource;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.OrderRouter;
import io.zvt.core.manager.RiskManager;
import io.zvt.core.metrics.Metrics;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.time.Clock;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.Venue;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.config.StrategyFailurePolicy;
import io.zvt.events.bus.EventBus;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes what an engine is to be made of, and builds it; not thread-safe.
 *
 * <p>Unless said otherwise an engine is live, has the bus {@code direct:}, the store {@code memory:}, the workflow engine
 * {@code inline:} and one lane. Parts named by a URI belong to the engine and are closed with it; instances stay the
 * caller's.
 */
public final class TradingEngineBuilder {

    private final EngineSettings settings = new EngineSettings();

    TradingEngineBuilder() {}

    /**
     * Names the engine; the name is the source of its events and begins the names of its threads.
     *
     * @param name a name, {@code zvt} unless set
     * @return this builder
     */
    public TradingEngineBuilder name(String name) {
        settings.name = name;
        return this;
    }

    /**
     * Uses another clock than the machine's.
     *
     * @param clock the clock
     * @return this builder
     */
    public TradingEngineBuilder clock(Clock clock) {
        settings.clock = clock;
        return this;
    }

    /**
     * Lets the engine live in simulated time, which stands still unless {@link TradingEngine#simulation} is driven: for
     * backtests and tests. No thread is started for the lane.
     *
     * @param start the simulated time at first, not after the first datum
     * @return this builder
     */
    public TradingEngineBuilder simulated(Instant start) {
        settings.clock = new SteppedClock(start);
        settings.simulated = true;
        return this;
    }

    /**
     * Chooses the bus by URI.
     *
     * @param uri {@code direct:}, {@code memory:} with zvt-bus-inmemory on the class path, or another module's
     * @return this builder
     * @throws InvalidInputException if it has no scheme
     */
    public TradingEngineBuilder eventBus(String uri) {
        settings.busUri = ConnectionUri.parse(uri);
        return this;
    }

    /**
     * Uses an instance of a bus, which wins over any URI and is not closed with the engine.
     *
     * @param bus the bus
     * @return this builder
     */
    public TradingEngineBuilder eventBus(EventBus bus) {
        settings.bus = bus;
        return this;
    }

    /**
     * Chooses the event store by URI.
     *
     * @param uri {@code memory:}, or another module's
     * @return this builder
     * @throws InvalidInputException if it has no scheme
     */
    public TradingEngineBuilder eventStore(String uri) {
        settings.storeUri = ConnectionUri.parse(uri);
        return this;
    }

    /**
     * Uses an instance of a store, which wins over any URI and is not closed with the engine.
     *
     * @param store the store
     * @return this builder
     */
    public TradingEngineBuilder eventStore(EventStore store) {
        settings.store = store;
        return this;
    }

    /**
     * Chooses the workflow engine by URI.
     *
     * @param uri {@code inline:}, on which runs share the lane's thread and turn
     * @return this builder
     * @throws InvalidInputException if it is another
     */
    public TradingEngineBuilder workflowEngine(String uri) {
        String scheme = ConnectionUri.parse(uri).scheme();
        if (!scheme.equals("inline")) {
            throw InvalidInputException.of(
                    "workflowEngine", scheme + ":", "must have a known scheme; found [inline:]", "use inline:");
        }
        return this;
    }

    /**
     * Adds types of events of the user's own.
     *
     * @param types a registry that has them besides the standard ones
     * @return this builder
     */
    public TradingEngineBuilder eventTypes(EventTypes types) {
        settings.types = types;
        return this;
    }

    /**
     * Adds instruments, defined in the store where they are new or changed; the engine numbers their versions.
     *
     * @param instruments the instruments
     * @return this builder
     */
    public TradingEngineBuilder instrument(Instrument... instruments) {
        settings.instruments.addAll(java.util.List.of(instruments));
        return this;
    }

    /**
     * Adds an account, opened in the store where it does not exist yet. The first is the one that strategies trade for
     * unless they name another.
     *
     * @param account its configuration
     * @return this builder
     */
    public TradingEngineBuilder account(AccountConfig account) {
        settings.accounts.add(account);
        return this;
    }

    /**
     * Adds a venue; it stays the caller's to close.
     *
     * @param venue the venue
     * @return this builder
     */
    public TradingEngineBuilder venue(Venue venue) {
        settings.venues.add(venue);
        return this;
    }

    /**
     * Adds strategies.
     *
     * @param strategies the strategies, each with an id of its own
     * @return this builder
     */
    public TradingEngineBuilder strategy(Strategy... strategies) {
        settings.strategies.addAll(java.util.List.of(strategies));
        return this;
    }

    /**
     * Adds a live source of market data; it stays the caller's to close. Each request of a strategy goes to the first
     * source that has it.
     *
     * @param source the source
     * @return this builder
     */
    public TradingEngineBuilder marketData(MarketDataSource source) {
        settings.sources.add(source);
        return this;
    }

    /**
     * Replaces the standard risk manager.
     *
     * @param risk decides about every order
     * @return this builder
     */
    public TradingEngineBuilder riskManager(RiskManager risk) {
        settings.risk = risk;
        return this;
    }

    /**
     * Replaces the standard router.
     *
     * @param router chooses where orders go
     * @return this builder
     */
    public TradingEngineBuilder router(OrderRouter router) {
        settings.router = router;
        return this;
    }

    /**
     * Sets by which fraction a market buy may be filled above its reference price; that much is reserved.
     *
     * @param fraction not negative, 0.05 unless set
     * @return this builder
     * @throws InvalidInputException if it is negative
     */
    public TradingEngineBuilder protection(Decimal fraction) {
        if (fraction.isNegative()) {
            throw InvalidInputException.of("protection", fraction, "must not be negative", "use 0 for none");
        }
        settings.protection = fraction;
        return this;
    }

    /**
     * Sets how long after the intent an order may still be sent.
     *
     * @param limit a positive duration, 5 s unless set
     * @return this builder
     * @throws InvalidInputException if it is not positive
     */
    public TradingEngineBuilder sendWithin(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw InvalidInputException.of("sendWithin", limit, "must be positive", "give a call time to be made");
        }
        settings.sendWithin = limit;
        return this;
    }

    /**
     * Books fills beyond the ordered quantity instead of refusing them with an alert.
     *
     * @param value whether to
     * @return this builder
     */
    public TradingEngineBuilder allowOverfills(boolean value) {
        settings.allowOverfills = value;
        return this;
    }

    /**
     * Sets what follows when a strategy throws.
     *
     * @param policy the policy, {@link StrategyFailurePolicy#STOP_STRATEGY} unless set
     * @return this builder
     */
    public TradingEngineBuilder onStrategyFailure(StrategyFailurePolicy policy) {
        settings.failurePolicy = policy;
        return this;
    }

    /**
     * Spreads accounts, with the strategies that trade for them, over lanes.
     *
     * @param count how many, at least 1; simulated engines have one
     * @return this builder
     * @throws InvalidInputException if it is less than 1
     */
    public TradingEngineBuilder lanes(int count) {
        if (count < 1) {
            throw InvalidInputException.of("lanes", count, "must be at least 1", "use 1 for one thread");
        }
        settings.lanes = count;
        return this;
    }

    /**
     * Bounds how many turns of a lane may wait for their appends.
     *
     * @param turns at least 1, 256 unless set
     * @return this builder
     * @throws InvalidInputException if it is less than 1
     */
    public TradingEngineBuilder maxInFlight(int turns) {
        if (turns < 1) {
            throw InvalidInputException.of("maxInFlight", turns, "must be at least 1", "use 1 to wait for each");
        }
        settings.maxInFlight = turns;
        return this;
    }

    /**
     * Hands a sink of counts and durations to the bus and the store that a URI opens; the engine itself counts nothing.
     *
     * @param metrics takes them
     * @return this builder
     */
    public TradingEngineBuilder metrics(Metrics metrics) {
        settings.metrics = metrics;
        return this;
    }

    /**
     * Looks for providers elsewhere than where the library was loaded from.
     *
     * @param loader the class loader
     * @return this builder
     */
    public TradingEngineBuilder classLoader(ClassLoader loader) {
        settings.classLoader = loader;
        return this;
    }

    /**
     * Puts the engine together; it does nothing until {@link TradingEngine#start}.
     *
     * @return the engine
     * @throws InvalidInputException if parts are missing or do not fit together: says which, and the remedy
     */
    public TradingEngine build() {
        return new TradingEngine(new Assembler(settings).assemble());
    }
}
