package io.zvt.events.store;

/** Reads all streams of a store together, in the order in which they were appended. Thread-safe. */
public interface AllEvents {

    /**
     * Opens a cursor.
     *
     * @param after the position to go on from; {@link Position#START} for the beginning
     * @return a cursor whose first event is the one after the position
     * @throws io.zvt.core.error.InvalidInputException if the position is not one of this store
     */
    EventCursor cursor(Position after);

    /** {@return the position behind the last event there is} */
    Position end();

    /**
     * Has a listener called after every commit; it must return at once.
     *
     * @param listener what is called
     * @return ends the calls when closed
     */
    AutoCloseable onCommit(Runnable listener);
}
