package io.zvt.core.venue;

/**
 * The call provably never reached the venue. Immutable and thread-safe.
 *
 * @param proof how that is known
 */
public record NotSent(String proof) implements SendOutcome {}
