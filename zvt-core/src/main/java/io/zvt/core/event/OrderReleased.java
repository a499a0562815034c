package io.zvt.core.event;

import io.zvt.core.order.OrderRef;
import io.zvt.core.value.Price;

/**
 * The local trigger of an order fired. Immutable and thread-safe.
 *
 * @param order which order
 * @param price the price that did it
 * @param dataSequence number of the market data that did it, -1 if the venue did
 */
public record OrderReleased(OrderRef order, Price price, long dataSequence) implements OrderEvent {}
