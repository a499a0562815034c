package io.zvt.bus.inmemory;

import io.zvt.events.bus.EventBus;
import io.zvt.events.registry.EventTypes;

class InMemoryEventBusWithLanesTest extends InMemoryEventBusTest {

    @Override
    protected EventBus open(EventTypes types) {
        return InMemoryEventBus.builder(types).lanes(4).build();
    }
}
