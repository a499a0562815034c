package io.zvt.core.event;

import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;

/**
 * An order was accepted for routing. Immutable and thread-safe.
 *
 * @param order which order
 * @param terms the order, whatever the venue
 */
public record OrderCreated(OrderRef order, OrderTerms terms) implements OrderEvent {}
