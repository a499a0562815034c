package io.zvt.core.venue;

/**
 * The venue could not be asked. Immutable and thread-safe.
 *
 * @param cause why
 */
public record QueryUnknown(String cause) implements QueryOutcome {}
