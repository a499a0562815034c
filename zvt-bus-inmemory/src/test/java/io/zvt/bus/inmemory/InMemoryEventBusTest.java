package io.zvt.bus.inmemory;

import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.registry.EventTypes;
import io.zvt.tck.bus.EventBusSuite;
import java.util.Set;

class InMemoryEventBusTest extends EventBusSuite {

    @Override
    protected Set<Feature> expected() {
        return Set.of(Feature.ISOLATION, Feature.CONFLATION, Feature.DEAD_LETTERS);
    }

    @Override
    protected EventBus open(EventTypes types) {
        return InMemoryEventBus.builder(types).build();
    }
}
