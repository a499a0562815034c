package io.zvt.events.memory;

import io.zvt.events.envelope.StreamId;

/** Makes appends go wrong on purpose, for tests of recoveries; called under the store's lock, one append at a time. */
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
     * Returns what happens to an append.
     *
     * @param stream the stream
     * @param expectedVersion the version it was decided at
     * @return the fault
     */
    Fault next(StreamId stream, long expectedVersion);
}
