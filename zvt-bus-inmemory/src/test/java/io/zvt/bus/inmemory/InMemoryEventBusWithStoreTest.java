package io.zvt.bus.inmemory;

import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.Position;
import io.zvt.tck.bus.EventBusSuite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

class InMemoryEventBusWithStoreTest extends EventBusSuite {

    private final InMemoryEventStore store =
            new InMemoryEventStore(event -> event.toString().getBytes(StandardCharsets.UTF_8));

    @Override
    protected Set<Feature> expected() {
        return Set.of(Feature.ISOLATION, Feature.CONFLATION, Feature.DEAD_LETTERS, Feature.DURABLE, Feature.REPLAY);
    }

    @Override
    protected EventBus open(EventTypes types) {
        return InMemoryEventBus.builder(types).store(store).build();
    }

    /** Appends and publishes in one order, as a relay does. */
    @Override
    protected PublishHandle publish(EventBus bus, EventEnvelope<?> event) {
        synchronized (store) {
            append(event);
            return bus.publish(event);
        }
    }

    @Override
    protected void publishFromElsewhere(EventTypes types, EventEnvelope<?> event) {
        append(event);
    }

    @Override
    protected Position end() {
        return store.end();
    }

    private void append(EventEnvelope<?> event) {
        store.append(event.stream(), event.sequence() - 1, List.of(event));
    }
}
