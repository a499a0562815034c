package io.zvt.core.event;

import io.zvt.core.order.OrderRef;
import java.util.List;

/**
 * The venues of an order were chosen. Immutable and thread-safe.
 *
 * @param order which order
 * @param slices what goes where
 * @param candidates what each venue was expected to cost
 * @param reason why
 */
public record ExchangeRouted(OrderRef order, List<RouteSlice> slices, List<RouteCandidate> candidates, String reason)
        implements OrderEvent {

    /**
     * Copies the collections.
     *
     * @param order which order
     * @param slices what goes where
     * @param candidates what each venue was expected to cost
     * @param reason why
     */
    public ExchangeRouted {
        slices = List.copyOf(slices);
        candidates = List.copyOf(candidates);
    }
}
