package io.zvt.engine.runtime;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyEvent;
import io.zvt.core.event.StrategyStarted;
import io.zvt.core.event.StrategyStateSaved;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.engine.market.MarketHub;
import io.zvt.engine.strategy.ConfiguredStrategy;
import io.zvt.engine.strategy.HostServices;
import io.zvt.engine.strategy.StrategyHost;
import io.zvt.engine.strategy.StrategyState;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.EventStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The strategies of a lane: who runs them, and what their streams say of them. Belongs to the lane. */
final class Hosts {

    private final Map<StrategyId, StrategyHost> hosts = new TreeMap<>();
    private final Map<StrategyId, StrategyState> states = new TreeMap<>();

    /** Creates the hosts, in the order of ids, so that who gets a datum first does not depend on registration. */
    void create(List<ConfiguredStrategy> strategies, HostServices services, MarketHub hub) {
        for (ConfiguredStrategy configured : strategies) {
            StrategyHost host = new StrategyHost(configured, services);
            if (hosts.putIfAbsent(host.id(), host) != null) {
                throw InvalidInputException.of(
                        "strategy", host.id(), "must be unique", "override Strategy.id() in one of the two");
            }
        }
        hosts.values().forEach(host -> Subscriptions.subscribe(host, hub));
    }

    /** Loads what the streams of the strategies say. */
    void load(EventStore store, List<ConfiguredStrategy> strategies) {
        states.clear();
        for (ConfiguredStrategy configured : strategies) {
            StrategyState state = Replay.strategy(store, configured.id());
            if (state.startedAt() > 0) {
                states.put(configured.id(), state);
            }
        }
    }

    void apply(EventEnvelope<? extends Event> envelope) {
        StrategyId id = idOf(envelope.payload());
        if (id != null) {
            states.merge(id, StrategyState.unknown(id).after(envelope), (before, fresh) -> before.after(envelope));
        }
    }

    private static @Nullable StrategyId idOf(Event event) {
        if (!(event instanceof StrategyEvent)) {
            return null;
        } else if (event instanceof StrategyStarted started) {
            return started.strategy();
        } else if (event instanceof StrategyStopped stopped) {
            return stopped.strategy();
        }
        return event instanceof StrategyStateSaved saved ? saved.strategy() : null;
    }

    /** Starts all strategies in the turn under way; one that its stream knows goes on from its earlier run. */
    void start() {
        for (StrategyHost host : hosts.values()) {
            StrategyState state = states.getOrDefault(host.id(), StrategyState.unknown(host.id()));
            boolean ranBefore = state.startedAt() > 0;
            host.start(ranBefore, Optional.ofNullable(state.saved()));
        }
    }

    void stop(String reason) {
        hosts.values().forEach(host -> host.stop(reason));
    }

    @Nullable
    StrategyHost find(@Nullable StrategyId id) {
        return id == null ? null : hosts.get(id);
    }

    Collection<StrategyHost> all() {
        return hosts.values();
    }

    Collection<StrategyState> states() {
        return states.values();
    }
}
