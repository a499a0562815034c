package io.zvt.engine;

import io.zvt.core.order.Order;
import io.zvt.events.bus.CloseReport;
import java.util.List;

/**
 * What an engine left behind when it closed. Immutable.
 *
 * @param workingOrders orders that were not final
 * @param undelivered what the bus did not deliver, if the engine closed it
 */
public record CloseSummary(List<Order> workingOrders, CloseReport undelivered) {

    /**
     * Copies the list.
     *
     * @param workingOrders orders that were not final
     * @param undelivered what the bus did not deliver, if the engine closed it
     */
    public CloseSummary {
        workingOrders = List.copyOf(workingOrders);
    }
}
