package io.zvt.events.store;

/**
 * The end of a stream. Immutable.
 *
 * @param version version of the last event, 0 if there is none
 * @param hash hexadecimal SHA-256 of the chain of appends, empty if there is none
 */
public record StreamHead(long version, String hash) {

    /** The head of a stream that does not exist. */
    public static final StreamHead EMPTY = new StreamHead(0, "");
}
