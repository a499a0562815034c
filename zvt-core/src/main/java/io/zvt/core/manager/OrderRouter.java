package io.zvt.core.manager;

import io.zvt.core.event.ExchangeRouted;

/**
 * Chooses where an order goes.
 *
 * <p>Called on the account's lane; reads its input only, decides at once, has no side effects.
 */
@FunctionalInterface
public interface OrderRouter {

    /**
     * Routes an order.
     *
     * @param request the order and the venues it may go to
     * @return the decision, whose slices add up to the order's quantity
     */
    ExchangeRouted route(RoutingRequest request);
}
