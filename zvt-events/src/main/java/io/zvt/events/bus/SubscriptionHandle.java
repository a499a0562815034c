package io.zvt.events.bus;

import java.util.Optional;

/** A member of a group at work; what it tells is of the whole group. Thread-safe. */
public interface SubscriptionHandle extends AutoCloseable {

    /** {@return what was asked for} */
    Subscription subscription();

    /** {@return how it stands} */
    State state();

    /** {@return why the group halted or overflowed, or the last failure of its handler} */
    Optional<Throwable> failure();

    /** {@return how many events wait for the group, the one in hand included, as far as the bus knows} */
    long lag();

    /** {@return how many events the group gave up or lost to an overflow} */
    long dropped();

    /**
     * Lets a halted group try its event again.
     *
     * @throws io.zvt.core.error.InvalidInputException if it is not halted
     */
    void resume();

    /**
     * Leaves the group; the handler is not called after this returns, unless this is called by the handler itself. Doing
     * it twice is harmless.
     */
    @Override
    void close();

    /** How a subscription stands. */
    enum State {
        /** It handles events. */
        RUNNING,
        /** A failure halted the group; {@link SubscriptionHandle#resume} goes on. */
        HALTED,
        /** Its backlog ran over and it ended: what waited is counted as dropped, nothing comes any more. */
        OVERFLOWED,
        /** It was closed. */
        CLOSED
    }
}
