package io.zvt.events.bus;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that a group gave up. Immutable.
 *
 * @param id identity of the dead letter
 * @param group which group
 * @param topic which topic
 * @param event the event; empty if it could not be decoded
 * @param raw the event's bytes where it could not be decoded, else empty
 * @param attempts how often it was tried
 * @param cause what the last attempt failed with
 * @param at when it was given up
 */
public record DeadLetter(
        String id,
        String group,
        String topic,
        Optional<EventEnvelope<? extends Event>> event,
        Optional<String> raw,
        int attempts,
        String cause,
        Instant at) {

    /**
     * Returns the letter after a further attempt that failed.
     *
     * @param failure what it failed with
     * @param time when
     * @return the changed letter
     */
    public DeadLetter failedAgain(Throwable failure, Instant time) {
        return new DeadLetter(id, group, topic, event, raw, attempts + 1, failure.toString(), time);
    }
}
