package io.zvt.engine;

import io.zvt.core.data.MarketDataSource;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.OrderRouter;
import io.zvt.core.manager.RiskManager;
import io.zvt.core.metrics.Metrics;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.time.Clock;
import io.zvt.core.time.SystemClock;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.Venue;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.config.StrategyFailurePolicy;
import io.zvt.engine.risk.StandardRiskManager;
import io.zvt.engine.routing.FirstVenueRouter;
import io.zvt.events.bus.EventBus;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builder was told so far. Not thread-safe. */
final class EngineSettings {

    final List<Instrument> instruments = new ArrayList<>();
    final List<AccountConfig> accounts = new ArrayList<>();
    final List<Venue> venues = new ArrayList<>();
    final List<Strategy> strategies = new ArrayList<>();
    final List<MarketDataSource> sources = new ArrayList<>();
    String name = "zvt";
    Clock clock = new SystemClock();
    boolean simulated;
    EventTypes types = EventTypes.standard();
    ConnectionUri busUri = ConnectionUri.parse("direct:");
    ConnectionUri storeUri = ConnectionUri.parse("memory:");

    @Nullable
    EventBus bus;

    @Nullable
    EventStore store;

    @Nullable
    RiskManager risk;

    OrderRouter router = new FirstVenueRouter();
    Metrics metrics = Metrics.NONE;
    Decimal protection = StandardRiskManager.DEFAULT_PROTECTION;
    Duration sendWithin = Duration.ofSeconds(5);
    boolean allowOverfills;
    StrategyFailurePolicy failurePolicy = StrategyFailurePolicy.STOP_STRATEGY;
    int lanes = 1;
    int maxInFlight = 256;

    @Nullable
    ClassLoader classLoader;

    EngineSettings() {}
}
