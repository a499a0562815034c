package io.zvt.events.store;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import java.util.List;

/**
 * Reads all streams of a store together from a position on, and goes on when there is more.
 *
 * <p>Made to be read after every commit, so a read that finds nothing new, or what was just appended, is cheap. One thread
 * at a time; only {@link #remaining} may be called by any.
 */
public interface EventCursor {

    /**
     * Reads on.
     *
     * @param max how many events at most, at least 1; fewer may come although there are more
     * @return the events after those of the call before, unmodifiable; empty only if there is nothing new
     * @throws io.zvt.core.error.InvalidInputException if max is less than 1
     */
    List<EventEnvelope<? extends Event>> next(int max);

    /**
     * Goes past events without reading them.
     *
     * @param max how many at most, not negative
     * @return how many it passed; fewer only if there are no more
     */
    default long skip(long max) {
        long passed = 0;
        int read = 1;
        while (passed < max && read > 0) {
            read = next((int) Math.min(max - passed, 1_000)).size();
            passed += read;
        }
        return passed;
    }

    /** {@return the position after the last event read, from which a new cursor goes on; computed when asked for} */
    Position position();

    /** {@return how many committed events follow; exact in memory, else as good as the store tells} */
    long remaining();
}
