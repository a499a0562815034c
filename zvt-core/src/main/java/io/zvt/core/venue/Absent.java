package io.zvt.core.venue;

import java.time.Instant;

/**
 * The venue says that it does not know the order; whether that proves anything depends on its receive window. Immutable and thread-safe.
 *
 * @param at when it said so, by its clock
 */
public record Absent(Instant at) implements QueryOutcome {}
