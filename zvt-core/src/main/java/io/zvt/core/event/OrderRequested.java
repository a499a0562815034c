package io.zvt.core.event;

import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * An order was asked for. Immutable and thread-safe.
 *
 * @param order which order
 * @param terms what is asked for
 * @param reference the market price known then, or null
 * @param requestedBy who asked: a strategy or an operator
 */
public record OrderRequested(
        OrderRef order, OrderTerms terms, @Nullable ReferencePrice reference, String requestedBy)
        implements OrderEvent {}
