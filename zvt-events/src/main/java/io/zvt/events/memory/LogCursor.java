package io.zvt.events.memory;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.Position;
import java.util.List;

/** Reads the log; the position is the number of events read. Takes no lock and copies nothing that is not decoded. */
final class LogCursor<K> implements EventCursor {

    private final EventLog<K> log;
    private final Form<K> form;
    /** Volatile for those who ask for what remains; one thread writes it. */
    private volatile int ordinal;

    private LogCursor(EventLog<K> log, Form<K> form, int ordinal) {
        this.log = log;
        this.form = form;
        this.ordinal = ordinal;
    }

    /** The cursor after a position; one beyond the end is of another store, and going on from it would lose events. */
    static <K> LogCursor<K> after(Position position, EventLog<K> log, Form<K> form) {
        int ordinal = position.value().isEmpty() ? 0 : parse(position.value());
        if (ordinal < 0 || ordinal > log.size()) {
            throw InvalidInputException.of(
                    "position", position, "must be one that this store gave", "start at Position.START");
        }
        return new LogCursor<>(log, form, ordinal);
    }

    private static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static Position position(int ordinal) {
        return ordinal == 0 ? Position.START : new Position(Integer.toString(ordinal));
    }

    @Override
    public List<EventEnvelope<? extends Event>> next(int max) {
        if (max < 1) {
            throw InvalidInputException.of("max", max, "must be at least 1", "ask for one event or more");
        }
        int from = ordinal;
        if (from >= log.size()) {
            return List.of();
        }
        List<EventEnvelope<? extends Event>> events = form.next(log, from, max);
        ordinal = from + events.size();
        return events;
    }

    @Override
    public long skip(long max) {
        int from = ordinal;
        int passed = (int) Math.max(0, Math.min(max, log.size() - from));
        ordinal = from + passed;
        return passed;
    }

    @Override
    public Position position() {
        return position(ordinal);
    }

    @Override
    public long remaining() {
        return Math.max(0, log.size() - ordinal);
    }
}
