package io.zvt.events.bus;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.time.Clock;
import io.zvt.events.envelope.EventEnvelope;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of a bus within one process: bounded, and gone with the process.
 *
 * <p>When it is full it takes no more, and the group halts instead, so that nothing is lost unseen. Thread-safe.
 */
public final class InMemoryDeadLetters implements DeadLetters {

    /** How many letters are kept unless said otherwise. */
    public static final int DEFAULT_MAX = 10_000;

    /** Hands an event to its group again. */
    @FunctionalInterface
    public interface Redrive {

        /**
         * Makes one attempt.
         *
         * @param letter what to hand over
         * @return whether it was handled, not handled for want of a running member, or failed
         * @throws Exception what the handler failed with
         */
        boolean attempt(DeadLetter letter) throws Exception;
    }

    private final Clock clock;
    private final int max;
    private final Redrive redrive;
    private final Map<String, DeadLetter> letters = new LinkedHashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private long count;

    /**
     * Creates an empty box.
     *
     * @param clock tells when a letter was given up
     * @param max how many letters it keeps
     * @param redrive hands an event to its group again
     */
    public InMemoryDeadLetters(Clock clock, int max, Redrive redrive) {
        this.clock = clock;
        this.max = max;
        this.redrive = redrive;
    }

    /**
     * Keeps an event that was given up.
     *
     * @param subscription of the group that gave it up
     * @param event the event
     * @param attempts how often it was tried
     * @param cause what the last attempt failed with
     * @return false if the box is full: the event is not kept
     */
    public synchronized boolean park(
            Subscription subscription, EventEnvelope<? extends Event> event, int attempts, Throwable cause) {
        if (letters.size() >= max) {
            return false;
        }
        count++;
        DeadLetter letter = new DeadLetter(
                subscription.group() + "@" + subscription.topic() + "#" + count,
                subscription.group(),
                subscription.topic(),
                Optional.of(event),
                Optional.empty(),
                attempts,
                cause.toString(),
                clock.instant());
        letters.put(letter.id(), letter);
        return true;
    }

    @Override
    public synchronized List<DeadLetter> list(String group) {
        return letters.values().stream()
                .filter(letter -> letter.group().equals(group))
                .toList();
    }

    @Override
    public boolean redrive(String id) {
        DeadLetter letter = take(id);
        @Nullable DeadLetter kept = letter;
        try {
            if (redrive.attempt(letter)) {
                kept = null;
                return true;
            }
        } catch (Throwable failure) {
            kept = letter.failedAgain(failure, clock.instant());
        } finally {
            putBack(id, kept);
        }
        return false;
    }

    private synchronized DeadLetter take(String id) {
        DeadLetter letter = known(id);
        if (!underWay.add(id)) {
            throw InvalidInputException.of("id", id, "must not be under way already", "wait for the other redrive");
        }
        return letter;
    }

    private synchronized void putBack(String id, @Nullable DeadLetter kept) {
        underWay.remove(id);
        if (kept == null) {
            letters.remove(id);
        } else {
            letters.replace(id, kept);
        }
    }

    @Override
    public synchronized void discard(String id) {
        known(id);
        letters.remove(id);
    }

    private DeadLetter known(String id) {
        DeadLetter letter = letters.get(id);
        if (letter == null) {
            throw InvalidInputException.of("id", id, "must be that of a dead letter", "take it from list(group)");
        }
        return letter;
    }
}
