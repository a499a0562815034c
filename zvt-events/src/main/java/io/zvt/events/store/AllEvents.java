package io.zvt.events.store;

/** Reads all streams of a store together, in the order in which they were appended. Thread-safe. */
public interface AllEvents {

    /**
     * Reads on from a position.
     *
     * @param after the position to go on from; {@link Position#START} for the beginning
     * @param max how many events at most
     * @return the events and where to go on; empty when there is nothing new
     */
    EventPage readAll(Position after, int max);

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
