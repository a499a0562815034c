package io.zvt.events.memory;

import io.zvt.events.envelope.StreamId;

/**
 * Makes appends go wrong or take their time on purpose, for tests of recoveries.
 *
 * <p>{@link CommitGate} is one that holds commits up until they are released.
 */
@FunctionalInterface
public interface CommitFaults {

    /** No append goes wrong. */
    CommitFaults NONE = (stream, version) -> Fault.NONE;

    /** What happens to an append. */
    enum Fault {
        /** Nothing: it is committed. */
        NONE,
        /** It is refused as a conflict, and nothing is written. */
        REFUSED,
        /** It ends unknown, and nothing was written. */
        UNKNOWN_LOST,
        /** It ends unknown, and was written. */
        UNKNOWN_WRITTEN
    }

    /**
     * Returns what happens to an append; called under the store's lock when the append is at its turn and its version is
     * that of the stream.
     *
     * @param stream the stream
     * @param expectedVersion the version it was decided at
     * @return the fault
     */
    Fault next(StreamId stream, long expectedVersion);

    /**
     * Lets a commit go ahead: at once unless overridden, or later and on any thread, in which case the handle of the append
     * stays open until then. Called without locks, in the order of the appends where one thread appends. Commits of one
     * stream happen in the order of the appends, in whatever order they go ahead.
     *
     * @param commit ends the append when run
     */
    default void settle(Runnable commit) {
        commit.run();
    }
}
