package io.zvt.tck.store;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.Position;
import java.time.Instant;
import java.util.List;

/** Stores that answer queries wrongly. */
final class QueryDoubles {

    private QueryDoubles() {}

    static DelegatingStore findsFlowsByPrefix(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<EventEnvelope<? extends Event>> byCorrelation(String correlationId, int max) {
                return sound.cursor(Position.START).next(1_000).stream()
                        .filter(event -> event.correlationId().startsWith(correlationId))
                        .limit(max)
                        .toList();
            }
        };
    }

    static DelegatingStore findsTooMany(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<EventEnvelope<? extends Event>> byType(String typeName, int max) {
                return super.byType(typeName, max + 1);
            }
        };
    }

    static DelegatingStore includesTheLastInstant(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public List<EventEnvelope<? extends Event>> byTime(Instant from, Instant until, int max) {
                return super.byTime(from, until.plusNanos(1), max);
            }
        };
    }
}
