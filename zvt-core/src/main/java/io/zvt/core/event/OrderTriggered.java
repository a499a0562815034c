package io.zvt.core.event;

import io.zvt.core.order.OrderRef;
import io.zvt.core.value.Price;

/**
 * The trigger of an order fired at its venue. Immutable and thread-safe.
 *
 * @param order which order
 * @param price the price that did it
 * @param dataSequence number of the market data that did it, -1 if the venue did
 */
public record OrderTriggered(OrderRef order, Price price, long dataSequence) implements OrderEvent {}
