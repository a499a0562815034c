package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * Other terms hold. Immutable and thread-safe.
 *
 * @param order which order
 * @param from the terms that held
 * @param to the terms asked for
 * @param released what is given back, or null if nothing
 */
public record OrderAmended(
        OrderRef order,
        OrderTerms from,
        OrderTerms to,
        @Nullable Reservation released) implements OrderEvent {}
