package io.zvt.core.manager;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Takes orders from outside a strategy and tells how they stand. Thread-safe.
 *
 * <p>Commands are queued and decided on the account's lane; a stage completes once the decision is durable. A refusal is
 * a result, not an exception. The same command id asked for again gets the recorded outcome.
 */
public interface OrderManager {

    /**
     * Gives an order.
     *
     * @param account which account trades
     * @param request the order
     * @param command identity of this command
     * @return the order after the decision
     */
    CompletionStage<Order> submit(AccountId account, OrderRequest request, CommandId command);

    /**
     * Asks for the end of an order.
     *
     * @param account whose order
     * @param order which order
     * @param command identity of this command
     * @return the order after the decision; fails with {@link io.zvt.core.error.InvalidInputException} if unknown
     */
    CompletionStage<Order> cancel(AccountId account, ClientOrderId order, CommandId command);

    /**
     * Asks for other terms of an order.
     *
     * @param account whose order
     * @param order which order
     * @param amendment what is to change
     * @param command identity of this command
     * @return the order after the decision; fails with {@link io.zvt.core.error.InvalidInputException} if unknown
     */
    CompletionStage<Order> amend(AccountId account, ClientOrderId order, Amendment amendment, CommandId command);

    /**
     * Returns an order as it stands.
     *
     * @param account whose order
     * @param order which order
     * @return the order, or empty if there is none or it ended long ago
     */
    CompletionStage<Optional<Order>> find(AccountId account, ClientOrderId order);

    /**
     * Returns the orders that are not final.
     *
     * @param account whose orders
     * @return the orders, oldest first
     */
    CompletionStage<List<Order>> open(AccountId account);
}
