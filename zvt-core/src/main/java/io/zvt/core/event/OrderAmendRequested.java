package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * Other terms were asked for. Immutable and thread-safe.
 *
 * @param order which order
 * @param from the terms that held
 * @param to the terms asked for
 * @param reserved what is reserved more, or null if nothing
 * @param requestedBy who asked
 */
public record OrderAmendRequested(
        OrderRef order,
        OrderTerms from,
        OrderTerms to,
        @Nullable Reservation reserved,
        String requestedBy) implements OrderEvent {}
