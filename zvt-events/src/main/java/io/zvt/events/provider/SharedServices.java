package io.zvt.events.provider;

import io.zvt.core.metrics.Metrics;
import io.zvt.core.time.Clock;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * What an engine shares with the parts it opens. Immutable.
 *
 * @param clock the clock
 * @param types the registered types of events
 * @param codec the codec
 * @param store the event store, when a bus is opened
 * @param metrics the metrics
 * @param threads makes the named daemon threads of the engine
 * @param classLoader where providers and types come from
 * @param nodeId name of this engine among others
 */
public record SharedServices(
        Clock clock,
        EventTypes types,
        EventCodec codec,
        Optional<EventStore> store,
        Metrics metrics,
        ThreadFactory threads,
        ClassLoader classLoader,
        String nodeId) {}
