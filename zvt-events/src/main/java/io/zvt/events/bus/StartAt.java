package io.zvt.events.bus;

import io.zvt.events.store.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscription starts; a durable group that has a position of its own goes on there instead. Immutable.
 *
 * @param kind which kind of start
 * @param position the position, for a start at a position
 */
public record StartAt(Kind kind, @Nullable Position position) {

    /** The kinds of starts. */
    public enum Kind {
        /** With what is published from now on. */
        NOW,
        /** With the first event there is. */
        BEGINNING,
        /** After a position. */
        POSITION
    }

    /** {@return a start with what is published from now on} */
    public static StartAt now() {
        return new StartAt(Kind.NOW, null);
    }

    /** {@return a start with the first event there is} */
    public static StartAt beginning() {
        return new StartAt(Kind.BEGINNING, null);
    }

    /**
     * Returns a start after a position.
     *
     * @param position the position
     * @return the start
     */
    public static StartAt after(Position position) {
        return new StartAt(Kind.POSITION, position);
    }
}
