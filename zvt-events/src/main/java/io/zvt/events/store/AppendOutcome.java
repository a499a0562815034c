package io.zvt.events.store;

/** How an append ended. Immutable. */
public sealed interface AppendOutcome {

    /**
     * The events are in the stream, at the store's durability.
     *
     * @param version version of the stream after it
     */
    record Committed(long version) implements AppendOutcome {}

    /**
     * The stream was at another version, or an earlier append of this writer failed: nothing was written. Read again and
     * decide again.
     *
     * @param actualVersion version of the stream
     */
    record Conflict(long actualVersion) implements AppendOutcome {}

    /**
     * Whether the events are in the stream is not known: read the stream and compare the incarnation.
     *
     * @param cause what happened
     */
    record Unknown(String cause) implements AppendOutcome {}
}
