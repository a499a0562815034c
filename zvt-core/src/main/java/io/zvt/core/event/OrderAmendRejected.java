package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * The venue refused other terms. Immutable and thread-safe.
 *
 * @param order which order
 * @param from the terms that held
 * @param to the terms asked for
 * @param code its code
 * @param released what is given back, or null if nothing
 */
public record OrderAmendRejected(
        OrderRef order,
        OrderTerms from,
        OrderTerms to,
        String code,
        @Nullable Reservation released) implements OrderEvent {}
