package io.zvt.tck.store;

import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.HashChain;
import io.zvt.events.store.StreamHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores whose chain is worth nothing. */
final class ChainDoubles {

    private ChainDoubles() {}

    private static StreamHead hashed(long version, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return version == 0
                ? StreamHead.EMPTY
                : new StreamHead(version, HashChain.hex(new HashChain().link(new byte[0], List.of(bytes))));
    }

    static DelegatingStore saltsTheChain(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public StreamHead head(StreamId stream) {
                StreamHead head = super.head(stream);
                return hashed(head.version(), head.hash() + System.identityHashCode(sound));
            }
        };
    }

    static DelegatingStore hashesNoHeaders(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public StreamHead head(StreamId stream) {
                List<Object> content = new ArrayList<>();
                for (EventEnvelope<?> event : sound.read(stream, 1, 1_000)) {
                    content.addAll(List.of(
                            event.id(),
                            event.source(),
                            event.partitionKey(),
                            event.time(),
                            event.correlationId(),
                            event.causationId(),
                            event.commandId(),
                            event.payload()));
                }
                return hashed(sound.version(stream), content.toString());
            }
        };
    }

    static DelegatingStore keepsTheHead(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            private final Map<StreamId, String> first = new HashMap<>();

            @Override
            public StreamHead head(StreamId stream) {
                StreamHead head = super.head(stream);
                return head.version() == 0
                        ? head
                        : new StreamHead(head.version(), first.computeIfAbsent(stream, any -> head.hash()));
            }
        };
    }

    static DelegatingStore findsFaultsEverywhere(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public Optional<String> verify(StreamId stream) {
                return Optional.of("broken");
            }
        };
    }
}
