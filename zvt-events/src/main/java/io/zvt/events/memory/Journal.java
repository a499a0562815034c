package io.zvt.events.memory;

import io.zvt.core.error.PermanentException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.HashChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The streams, and the log behind them: judges appends one at a time. Thread-safe by one lock.
 *
 * @param <K> what is kept of an event
 */
final class Journal<K> {

    private final EventLog<K> log = new EventLog<>();
    private final Form<K> form;
    private final CommitFaults faults;
    private final Runnable onCommit;
    private final Map<StreamId, MemoryStream> streams = new HashMap<>();
    private final HeldAppends<K> held = new HeldAppends<>();
    private final HashChain chain = new HashChain();
    private volatile boolean closed;

    Journal(Form<K> form, CommitFaults faults, Runnable onCommit) {
        this.form = form;
        this.faults = faults;
        this.onCommit = onCommit;
    }

    EventLog<K> log() {
        return log;
    }

    Form<K> form() {
        return form;
    }

    AppendHandle append(StreamId id, long expectedVersion, List<EventEnvelope<?>> events) {
        requireOpen();
        AppendChecks.sequence(id, expectedVersion, events);
        List<K> kept = form.keep(events);
        return faults == CommitFaults.NONE
                ? appendNow(id, expectedVersion, events, kept)
                : appendLater(new PendingAppend<>(id, expectedVersion, events, kept));
    }

    private AppendHandle appendNow(StreamId id, long expectedVersion, List<EventEnvelope<?>> events, List<K> kept) {
        AppendOutcome outcome;
        synchronized (this) {
            requireOpen();
            MemoryStream stream = streams.get(id);
            int version = stream == null ? 0 : stream.version();
            if (version != expectedVersion) {
                return new Done(new AppendOutcome.Conflict(version));
            }
            MemoryStream target = stream == null ? new MemoryStream() : stream;
            AppendChecks.time(id, target.lastNanos(), events.get(0));
            outcome = write(target, events, kept);
            if (stream == null) {
                streams.put(id, target);
            }
        }
        onCommit.run();
        return new Done(outcome);
    }

    private AppendHandle appendLater(PendingAppend<K> append) {
        synchronized (this) {
            requireOpen();
            MemoryStream stream = stream(append.stream);
            if (!held.holds(append.stream) && stream.version() == append.expectedVersion) {
                AppendChecks.time(append.stream, stream.lastNanos(), append.events.get(0));
            }
            held.add(append);
        }
        faults.settle(() -> ready(append));
        return append;
    }

    private MemoryStream stream(StreamId id) {
        return streams.computeIfAbsent(id, any -> new MemoryStream());
    }

    /** Settles all appends of a stream that may go ahead, up to the first that may not. */
    private void ready(PendingAppend<K> append) {
        List<Runnable> completions = new ArrayList<>();
        int before;
        int after;
        synchronized (this) {
            before = log.size();
            append.ready = true;
            MemoryStream stream = stream(append.stream);
            for (PendingAppend<K> next = held.poll(append.stream); next != null; next = held.poll(append.stream)) {
                PendingAppend<K> settled = next;
                AppendOutcome outcome = judge(stream, settled);
                completions.add(() -> settled.complete(outcome));
            }
            after = log.size();
        }
        if (after > before) {
            onCommit.run();
        }
        completions.forEach(Runnable::run);
    }

    private AppendOutcome judge(MemoryStream stream, PendingAppend<K> append) {
        // A time that falls behind what another writer appended meanwhile is a decision made on an old state, too.
        boolean isOld = append.events.get(0).timeNanos() < stream.lastNanos();
        if (stream.version() != append.expectedVersion || isOld) {
            return new AppendOutcome.Conflict(stream.version());
        }
        CommitFaults.Fault fault = faults.next(append.stream, append.expectedVersion);
        if (fault == CommitFaults.Fault.REFUSED) {
            return new AppendOutcome.Conflict(stream.version());
        }
        if (fault == CommitFaults.Fault.UNKNOWN_LOST) {
            return new AppendOutcome.Unknown("the append was lost on purpose");
        }
        AppendOutcome written = write(stream, append.events, append.kept);
        return fault == CommitFaults.Fault.UNKNOWN_WRITTEN
                ? new AppendOutcome.Unknown("the answer was lost on purpose")
                : written;
    }

    private AppendOutcome write(MemoryStream stream, List<EventEnvelope<?>> events, List<K> kept) {
        int ordinal = log.size();
        form.link(stream, chain, kept);
        log.add(kept);
        int count = events.size();
        stream.append(ordinal, count, events.get(count - 1).timeNanos());
        return new AppendOutcome.Committed(stream.version());
    }

    void requireOpen() {
        if (closed) {
            throw new PermanentException("STORE_CLOSED", "the event store is closed; open a new one", Map.of());
        }
    }

    /** Looks at a stream under the lock; gives the other value if there is no such stream. */
    synchronized <T> T look(StreamId id, Function<MemoryStream, T> view, T otherwise) {
        MemoryStream stream = streams.get(id);
        return stream == null || stream.version() == 0 ? otherwise : view.apply(stream);
    }

    synchronized int version(StreamId id) {
        MemoryStream stream = streams.get(id);
        return stream == null ? 0 : stream.version();
    }

    synchronized List<StreamId> ids() {
        TreeSet<StreamId> ids = new TreeSet<>(streams.keySet());
        ids.removeIf(id -> version(id) == 0);
        return List.copyOf(ids);
    }

    void close() {
        List<PendingAppend<K>> left;
        synchronized (this) {
            closed = true;
            left = held.clear();
        }
        left.forEach(append -> append.complete(new AppendOutcome.Unknown("the store was closed before the commit")));
    }
}
