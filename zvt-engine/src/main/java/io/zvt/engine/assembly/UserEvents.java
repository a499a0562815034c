package io.zvt.engine.assembly;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.TransientException;
import io.zvt.core.event.Event;
import io.zvt.core.time.Clock;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.EventStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Publishes events that belong to no account, each key in a stream {@code bus/KEY} of its own, in the order of the calls.
 * Thread-safe.
 */
public final class UserEvents {

    private static final int ATTEMPTS = 100;

    private final String source;
    private final Clock clock;
    private final EventStore store;
    private final EventTypes types;
    private final long incarnation;
    private final Runnable committed;
    private final Map<String, CompletableFuture<?>> tails = new HashMap<>();

    /**
     * Creates the publisher.
     *
     * @param source name of the engine in the envelopes
     * @param clock the clock
     * @param store takes the events; the relay brings them to the bus
     * @param types the registered types
     * @param incarnation number of this writer, different from all before
     * @param committed called when an event is durable
     */
    public UserEvents(
            String source, Clock clock, EventStore store, EventTypes types, long incarnation, Runnable committed) {
        this.source = source;
        this.clock = clock;
        this.store = store;
        this.types = types;
        this.incarnation = incarnation;
        this.committed = committed;
    }

    /**
     * Publishes an event.
     *
     * @param key within which the order of the calls is kept, printable ASCII without blanks
     * @param payload an event of a registered type
     * @param <E> its type
     * @return completes with the envelope when it is durable
     * @throws InvalidInputException if the type is not registered or the key is malformed
     */
    public <E extends Event> CompletionStage<EventEnvelope<E>> publish(String key, E payload) {
        StreamId stream = StreamId.of("bus/" + key);
        types.of(payload.getClass());
        synchronized (tails) {
            CompletableFuture<?> before = tails.getOrDefault(key, CompletableFuture.completedFuture(null));
            CompletableFuture<EventEnvelope<E>> own =
                    before.handle((done, failed) -> true).thenCompose(ignored -> append(stream, key, payload, 1));
            tails.put(key, own);
            var unused = own.whenComplete((envelope, error) -> forget(key, own));
            return own;
        }
    }

    private void forget(String key, CompletableFuture<?> own) {
        synchronized (tails) {
            tails.remove(key, own);
        }
    }

    private <E extends Event> CompletableFuture<EventEnvelope<E>> append(
            StreamId stream, String key, E payload, int attempt) {
        long version = store.version(stream);
        EventEnvelope<E> envelope = EventEnvelope.of(
                        types.of(payload.getClass()).type(), stream, version + 1, payload)
                .source(source)
                .incarnation(incarnation)
                .partitionKey(key)
                .timeNanos(timeAfter(stream, version))
                .build();
        CompletableFuture<AppendOutcome> settled = new CompletableFuture<>();
        store.append(stream, version, List.of(envelope)).whenDone(settled::complete);
        return settled.thenCompose(outcome -> {
            if (outcome instanceof AppendOutcome.Committed || isThere(envelope)) {
                committed.run();
                return CompletableFuture.completedFuture(envelope);
            }
            if (attempt == ATTEMPTS) {
                return CompletableFuture.failedFuture(new TransientException(
                        "APPEND_FAILED",
                        "the event could not be appended to " + stream + ": " + outcome + "; publish it again",
                        Map.of("stream", stream.value())));
            }
            return append(stream, key, payload, attempt + 1);
        });
    }

    /** After an unknown outcome only the stream itself tells. */
    private boolean isThere(EventEnvelope<?> envelope) {
        return store.read(envelope.stream(), envelope.sequence(), 1).stream()
                .anyMatch(event -> event.id().equals(envelope.id()));
    }

    private long timeAfter(StreamId stream, long version) {
        long now = clock.epochNanos();
        List<? extends EventEnvelope<?>> last = version == 0 ? List.of() : store.read(stream, version, 1);
        return last.isEmpty() ? now : Math.max(now, last.get(0).timeNanos());
    }
}
