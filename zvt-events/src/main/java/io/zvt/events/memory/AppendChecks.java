package io.zvt.events.memory;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import java.util.List;

/** Refuses events that do not continue their stream. Stateless. */
final class AppendChecks {

    private AppendChecks() {}

    /** Checks what can be seen without the stream: there are events, they are numbered, and their times do not fall. */
    static void sequence(StreamId id, long expectedVersion, List<EventEnvelope<?>> events) {
        if (events.isEmpty()) {
            throw InvalidInputException.of("events", events, "must not be empty", "append nothing instead");
        }
        long time = Long.MIN_VALUE;
        for (int i = 0; i < events.size(); i++) {
            EventEnvelope<?> event = events.get(i);
            place(id, expectedVersion + 1 + i, event);
            time(id, time, event);
            time = event.timeNanos();
        }
    }

    private static void place(StreamId id, long sequence, EventEnvelope<?> event) {
        if (event.sequence() != sequence || !event.stream().equals(id)) {
            throw InvalidInputException.of(
                    "event",
                    event.stream() + ":" + event.sequence(),
                    "must be " + id + ":" + sequence + ", the next of the stream",
                    "number the events from the expected version on");
        }
    }

    /** Checks that an event is not before the one that precedes it. */
    static void time(StreamId id, long lastNanos, EventEnvelope<?> event) {
        if (event.timeNanos() < lastNanos) {
            throw InvalidInputException.of(
                    "time",
                    event.time(),
                    "must not be before that of the event before it in " + id,
                    "use a time that never falls in a stream");
        }
    }
}
