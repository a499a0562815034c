package io.zvt.core.event;

import io.zvt.core.order.OrderRef;

/**
 * The venue refused to cancel an order. Immutable and thread-safe.
 *
 * @param order which order
 * @param code its code
 * @param reason why
 */
public record OrderCancelRejected(OrderRef order, String code, String reason) implements OrderEvent {}
