package io.zvt.events.bus;

import java.util.List;

/** The events that groups gave up. Thread-safe. */
public interface DeadLetters {

    /**
     * Returns the dead letters of a group.
     *
     * @param group which group
     * @return the letters, oldest first
     */
    List<DeadLetter> list(String group);

    /**
     * Hands a dead letter to its group again, once, as a redelivery, in turn with the group's other events; forgets it
     * when it is handled, and counts the attempt when it is not.
     *
     * @param id which
     * @return true if it was handled; false if it failed again, if its group has no running member, or if a handler
     *     calls this for a group that is at work on the same thread
     * @throws io.zvt.core.error.InvalidInputException if there is none of that id
     */
    boolean redrive(String id);

    /**
     * Forgets a dead letter.
     *
     * @param id which
     * @throws io.zvt.core.error.InvalidInputException if there is none of that id
     */
    void discard(String id);
}
