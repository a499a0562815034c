package io.zvt.core.strategy;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRequest;
import java.util.List;
import java.util.Optional;

/**
 * A strategy's orders.
 *
 * <p>Commands change nothing visible until the callback ends; they run then, in the order given. A refusal arrives as an
 * {@code order.rejected}, {@code order.amend_rejected} or {@code order.cancel_rejected} event.
 */
public interface Orders {

    /**
     * Starts an order to buy, for example {@code buy(btc).quantity("0.1").limit("450.00").submit()}.
     *
     * @param instrument what to buy
     * @return a ticket for a market order, good till canceled
     */
    OrderTicket buy(InstrumentId instrument);

    /**
     * Starts an order to sell.
     *
     * @param instrument what to sell
     * @return a ticket for a market order, good till canceled
     */
    OrderTicket sell(InstrumentId instrument);

    /**
     * Gives an order.
     *
     * @param request the order
     * @return its id
     */
    ClientOrderId submit(OrderRequest request);

    /**
     * Asks for the end of an order.
     *
     * @param order which order
     */
    void cancel(ClientOrderId order);

    /** Asks for the end of all working orders of this strategy. */
    void cancelAll();

    /**
     * Asks for other terms of an order.
     *
     * @param order which order
     * @param amendment what is to change
     */
    void amend(ClientOrderId order, Amendment amendment);

    /**
     * Returns an order of this strategy.
     *
     * @param order which order
     * @return the order as it stands, or empty if there is none or it ended long ago
     */
    Optional<Order> find(ClientOrderId order);

    /** {@return the strategy's orders that are not final, oldest first} */
    List<Order> open();
}
