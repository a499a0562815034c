package io.zvt.tck.store;

import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.StoreCapabilities;
import io.zvt.events.store.StoreCapabilities.Durability;

/** The store in memory that keeps envelopes. */
class InMemoryEventStoreSuiteTest extends EventStoreSuite {

    @Override
    public StoreProfile profile() {
        return new StoreProfile(new StoreCapabilities(Durability.PROCESS, false, false), true, true);
    }

    @Override
    protected EventStore openStore(String place) {
        return new InMemoryEventStore(new JsonEventCodec(EventTypes.standard())::encode);
    }
}
