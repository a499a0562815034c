package io.zvt.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.CommitFaults;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.StoreCapabilities;
import io.zvt.events.store.StoreCapabilities.Durability;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;

/** The store in memory whose commits happen on threads of their own, as those of a disk or a server do. */
class LateEventStoreSuiteTest extends EventStoreSuite {

    private final ExecutorService committers = Executors.newFixedThreadPool(3);

    @Override
    public StoreProfile profile() {
        return new StoreProfile(new StoreCapabilities(Durability.PROCESS, false, true), true, true);
    }

    @Override
    protected EventStore openStore(String place) {
        return InMemoryEventStore.encoded(new JsonEventCodec(EventTypes.standard()), new CommitFaults() {
            @Override
            public Fault next(StreamId stream, long expectedVersion) {
                return Fault.NONE;
            }

            @Override
            public void settle(Runnable commit) {
                committers.execute(commit);
            }
        });
    }

    @AfterEach
    void endCommitters() {
        assertThat(committers.shutdownNow()).isNotNull();
    }
}
