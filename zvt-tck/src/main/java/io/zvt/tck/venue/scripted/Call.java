package io.zvt.tck.venue.scripted;

import io.zvt.core.id.ClientOrderId;

/**
 * A call that a venue got. Immutable and thread-safe.
 *
 * @param kind which call
 * @param order about which order
 * @param behaviour how it was dealt with
 */
public record Call(CallKind kind, ClientOrderId order, Behaviour behaviour) {}
