package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import org.jspecify.annotations.Nullable;

/**
 * The time of an order is over. Immutable and thread-safe.
 *
 * @param order which order
 * @param released what is given back, or null if nothing
 */
public record OrderExpired(OrderRef order, @Nullable Reservation released) implements OrderEvent {}
