package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import org.jspecify.annotations.Nullable;

/**
 * An order was canceled. Immutable and thread-safe.
 *
 * @param order which order
 * @param requestedBy who asked, or the venue
 * @param reason why
 * @param released what is given back, or null if nothing
 */
public record OrderCanceled(
        OrderRef order,
        String requestedBy,
        String reason,
        @Nullable Reservation released) implements OrderEvent {}
