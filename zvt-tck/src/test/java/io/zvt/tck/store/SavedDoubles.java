package io.zvt.tck.store;

import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.Position;
import io.zvt.events.store.Snapshot;
import io.zvt.events.store.StoreCapabilities;
import java.util.Optional;

/** Stores that promise, save or close wrongly. */
final class SavedDoubles {

    private SavedDoubles() {}

    static DelegatingStore promisesTooMuch(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public StoreCapabilities capabilities() {
                return new StoreCapabilities(StoreCapabilities.Durability.PROCESS, true, false);
            }
        };
    }

    static DelegatingStore keepsTheOldSnapshot(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public void saveSnapshot(Snapshot snapshot) {
                if (snapshot(snapshot.stream()).isEmpty()) {
                    super.saveSnapshot(snapshot);
                }
            }
        };
    }

    static DelegatingStore sharesCheckpoints(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public void saveCheckpoint(String name, Position position) {
                super.saveCheckpoint("", position);
            }

            @Override
            public Optional<Position> checkpoint(String name) {
                return super.checkpoint("");
            }
        };
    }

    static DelegatingStore failsAtTheSecondClose(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            private boolean isClosed;

            @Override
            public void close() {
                if (isClosed) {
                    throw new IllegalStateException("closed twice");
                }
                isClosed = true;
                super.close();
            }
        };
    }

    static DelegatingStore takesSnapshotsWhenClosed(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            private boolean isClosed;

            @Override
            public void saveSnapshot(Snapshot snapshot) {
                if (!isClosed) {
                    super.saveSnapshot(snapshot);
                }
            }

            @Override
            public void close() {
                isClosed = true;
                super.close();
            }
        };
    }
}
