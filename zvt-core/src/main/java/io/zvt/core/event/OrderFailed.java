package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.order.OrderRef;
import org.jspecify.annotations.Nullable;

/**
 * An order was not sent. Immutable and thread-safe.
 *
 * @param order which order
 * @param cause why
 * @param inferred whether this is inferred instead of proven
 * @param released what is given back, or null if nothing
 */
public record OrderFailed(
        OrderRef order,
        String cause,
        boolean inferred,
        @Nullable Reservation released) implements OrderEvent {}
