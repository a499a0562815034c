package io.zvt.core.venue;

/** How a call to a venue ended. */
public sealed interface SendOutcome permits NotSent, Sent, Unknown {}
