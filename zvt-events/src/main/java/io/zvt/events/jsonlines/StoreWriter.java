package io.zvt.events.jsonlines;

import io.zvt.core.error.ConflictException;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.TransientException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends events to their streams in order, some at a time, with a bounded number of appends under way. */
final class StoreWriter {

    private static final int BATCH = 256;
    private static final int IN_FLIGHT = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventStore store;
    private final Map<StreamId, EventEnvelope<?>> last = new HashMap<>();
    private final List<EventEnvelope<?>> batch = new ArrayList<>(BATCH);
    private final Deque<Append> inFlight = new ArrayDeque<>();
    private long count;

    private record Append(StreamId stream, int events, AppendHandle handle) {}

    StoreWriter(EventStore store) {
        this.store = store;
    }

    /** Refuses an event that is not the next of its stream. */
    void check(EventEnvelope<?> event) {
        EventEnvelope<?> known = last.get(event.stream());
        EventEnvelope<?> before = known == null ? lastInStore(event.stream()) : known;
        long version = before == null ? 0 : before.sequence();
        if (event.sequence() != version + 1) {
            throw InvalidInputException.of(
                    "sequence",
                    event.sequence(),
                    "must be " + (version + 1) + ", the next of stream " + event.stream(),
                    "give every event of a stream once and in order, to a store that has none of them");
        }
        if (before != null && event.timeNanos() < before.timeNanos()) {
            throw InvalidInputException.of(
                    "time",
                    event.time(),
                    "must not fall below " + before.time() + " of the event before",
                    "mend the file");
        }
    }

    private @Nullable EventEnvelope<?> lastInStore(StreamId stream) {
        long version = store.head(stream).version();
        List<? extends EventEnvelope<?>> events = version == 0 ? List.of() : store.read(stream, version, 1);
        return events.isEmpty() ? null : events.get(0);
    }

    /** Appends an event that was checked, sooner or later. */
    void add(EventEnvelope<?> event) {
        if (batch.size() == BATCH || (!batch.isEmpty() && !batch.get(0).stream().equals(event.stream()))) {
            flush();
        }
        batch.add(event);
        last.put(event.stream(), event);
    }

    /** Appends what waits and waits until all is kept. */
    void finish() {
        flush();
        while (!inFlight.isEmpty()) {
            settle(inFlight.remove());
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        StreamId stream = batch.get(0).stream();
        AppendHandle handle = store.append(stream, batch.get(0).sequence() - 1, List.copyOf(batch));
        inFlight.add(new Append(stream, batch.size(), handle));
        batch.clear();
        while (inFlight.size() > IN_FLIGHT) {
            settle(inFlight.remove());
        }
    }

    private void settle(Append append) {
        AppendOutcome outcome = append.handle().await(PATIENCE);
        if (outcome instanceof AppendOutcome.Conflict conflict) {
            throw new ConflictException(
                    "IMPORT_CONFLICT",
                    "stream " + append.stream() + " was written by somebody else; import into a store of its own",
                    Map.of("stream", append.stream().value(), "version", Long.toString(conflict.actualVersion())));
        }
        if (outcome instanceof AppendOutcome.Unknown unknown) {
            throw new TransientException(
                    "IMPORT_UNKNOWN",
                    "whether an append to " + append.stream() + " was kept is not known: " + unknown.cause()
                            + "; import again into an empty store",
                    Map.of("stream", append.stream().value()));
        }
        count += append.events();
    }

    long count() {
        return count;
    }
}
