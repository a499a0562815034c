package io.zvt.events.store;

import io.zvt.events.envelope.StreamId;

/**
 * The state of a stream at a version. Immutable.
 *
 * @param stream the stream
 * @param version version of the last event in it
 * @param format version of the form of the state
 * @param state the state as JSON
 */
public record Snapshot(StreamId stream, long version, int format, String state) {}
