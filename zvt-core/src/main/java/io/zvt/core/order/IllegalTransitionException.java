package io.zvt.core.order;

import io.zvt.core.error.PermanentException;
import java.util.Map;

/**
 * Something happened to an order that its status does not allow; the order is unchanged.
 *
 * <p>A caller that folds reports of a venue checks {@link Order#allows} first and raises an alert instead.
 */
public final class IllegalTransitionException extends PermanentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param order the order, unchanged
     * @param transition what it does not allow
     */
    public IllegalTransitionException(Order order, OrderTransition transition) {
        super(
                "ILLEGAL_TRANSITION",
                "order " + order.ref().clientOrderId() + " is " + order.status() + " and does not allow " + transition
                        + "; check Order.allows first",
                Map.of(
                        "order", order.ref().clientOrderId().value(),
                        "status", order.status().name(),
                        "transition", transition.name()));
    }
}
