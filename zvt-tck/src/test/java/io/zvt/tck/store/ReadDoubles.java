package io.zvt.tck.store;

import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyStopped;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.StoreCapabilities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Stores that read a stream wrongly. */
final class ReadDoubles {

    private ReadDoubles() {}

    static DelegatingStore readsOffByOne(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
                return super.read(stream, Math.max(1, fromVersion - 1), max);
            }
        };
    }

    static DelegatingStore ignoresThePageSize(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
                return super.read(stream, fromVersion, max + 1);
            }
        };
    }

    static DelegatingStore inventsStreams(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<StreamId> streams() {
                List<StreamId> streams = super.streams();
                return streams.size() == 1 ? List.of(streams.get(0), StoreEvents.B) : streams;
            }
        };
    }

    private static DelegatingStore changing(InMemoryEventStore inner, UnaryOperator<EventEnvelope<?>> change) {
        return new DelegatingStore(inner) {
            @Override
            public List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
                List<EventEnvelope<? extends Event>> changed = new ArrayList<>();
                super.read(stream, fromVersion, max).forEach(event -> changed.add(change.apply(event)));
                return changed;
            }
        };
    }

    private static EventEnvelope.Builder<StrategyStopped> copy(EventEnvelope<?> event) {
        String text = ((StrategyStopped) event.payload()).reason();
        return StoreEvents.stopped(event.stream(), event.sequence(), text)
                .source(event.source())
                .incarnation(event.incarnation())
                .partitionKey(event.partitionKey())
                .timeNanos(event.timeNanos())
                .correlationId(event.correlationId())
                .causationId(event.causationId().orElse(null))
                .commandId(event.commandId().orElse(null))
                .headers(event.headers());
    }

    static DelegatingStore losesHeaders(InMemoryEventStore inner) {
        return changing(inner, event -> copy(event).headers(Map.of()).build());
    }

    static DelegatingStore losesTheIncarnation(InMemoryEventStore inner) {
        return changing(inner, event -> copy(event).incarnation(0).build());
    }

    static DelegatingStore cutsLongReads(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
                return super.read(stream, fromVersion, Math.min(max, 5_000));
            }
        };
    }

    static DelegatingStore listsBackwards(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<StreamId> streams() {
                List<StreamId> streams = new ArrayList<>(super.streams());
                Collections.reverse(streams);
                return streams;
            }
        };
    }

    static DelegatingStore onlyClaimsToDecode(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public StoreCapabilities capabilities() {
                return new StoreCapabilities(StoreCapabilities.Durability.PROCESS, false, true);
            }
        };
    }
}
