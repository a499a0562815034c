package io.zvt.events.memory;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import java.util.ArrayList;
import java.util.List;

/** One stream: its events, and where its appends end. Guarded by the store's lock. */
final class MemoryStream {

    private final List<EventEnvelope<?>> events = new ArrayList<>(2);
    private final List<Integer> appendEnds = new ArrayList<>(2);

    long version() {
        return events.size();
    }

    void append(List<EventEnvelope<?>> added) {
        events.addAll(added);
        appendEnds.add(events.size());
    }

    List<EventEnvelope<?>> read(long fromVersion, int max) {
        int from = (int) Math.min(Math.max(1, fromVersion) - 1, events.size());
        int to = (int) Math.min((long) from + max, events.size());
        return List.copyOf(events.subList(from, to));
    }

    /** The events append by append, as the hash chain links them. */
    List<List<EventEnvelope<?>>> appends() {
        List<List<EventEnvelope<?>>> appends = new ArrayList<>(appendEnds.size());
        int from = 0;
        for (int end : appendEnds) {
            appends.add(events.subList(from, end));
            from = end;
        }
        return appends;
    }

    /** Refuses events that do not continue the stream. */
    void check(StreamId id, long expectedVersion, List<EventEnvelope<?>> added) {
        if (added.isEmpty()) {
            throw InvalidInputException.of("events", added, "must not be empty", "append nothing instead");
        }
        long sequence = expectedVersion;
        long time = events.isEmpty()
                ? Long.MIN_VALUE
                : events.get(events.size() - 1).timeNanos();
        for (EventEnvelope<?> event : added) {
            sequence++;
            if (!event.stream().equals(id) || event.sequence() != sequence) {
                throw InvalidInputException.of(
                        "event",
                        event.stream() + ":" + event.sequence(),
                        "must be " + id + ":" + sequence + ", the next of the stream",
                        "number the events from the expected version on");
            }
            if (event.timeNanos() < time) {
                throw InvalidInputException.of(
                        "time",
                        event.time(),
                        "must not be before that of the event before it in " + id,
                        "use a time that never falls in a stream");
            }
            time = event.timeNanos();
        }
    }
}
