package io.zvt.engine;

import io.zvt.core.order.Order;
import io.zvt.events.bus.CloseReport;
import java.util.List;

/**
 * What an engine left behind when it closed. Immutable.
 *
 * @param workingOrders orders that were not final
 * @param undelivered what the bus did not deliver, if the engine closed it
 * @param stateHash hash of the state the engine ended with, which a replay of its store must give; empty if it never started
 */
public record CloseSummary(List<Order> workingOrders, CloseReport undelivered, String stateHash) {

    /**
     * Copies the list.
     *
     * @param workingOrders orders that were not final
     * @param undelivered what the bus did not deliver, if the engine closed it
     * @param stateHash hash of the state the engine ended with
     */
    public CloseSummary {
        workingOrders = List.copyOf(workingOrders);
    }
}
