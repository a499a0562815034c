package io.zvt.core.venue;

/**
 * Whether the call reached the venue is not known: a timeout, a disconnect, an answer of the 5xx kind or an unreadable one. Immutable and thread-safe.
 *
 * @param cause what happened
 */
public record Unknown(String cause) implements SendOutcome {}
