package io.zvt.core.event;

import io.zvt.core.order.OrderRef;

/**
 * The end of an order was asked for. Immutable and thread-safe.
 *
 * @param order which order
 * @param requestedBy who asked
 * @param reason why
 */
public record OrderCancelRequested(OrderRef order, String requestedBy, String reason) implements OrderEvent {}
