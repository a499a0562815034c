package io.zvt.engine.manager;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.OrderManager;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderRequest;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.order.Asked;
import io.zvt.engine.order.OrderDesk;
import io.zvt.engine.runtime.LaneUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings orders from outside to the lanes of their accounts. Thread-safe. */
public final class LaneOrderManager implements OrderManager {

    /** What the client order ids of orders from outside begin with; the id of the command follows. */
    public static final String ID_PREFIX = "cmd-";

    private static final String REQUESTED_BY = "api";

    private final AccountLanes lanes;

    /**
     * Creates the manager.
     *
     * @param lanes which lane decides about which account
     */
    public LaneOrderManager(AccountLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public CompletionStage<Order> submit(AccountId account, OrderRequest request, CommandId command) {
        LaneUnit lane = lanes.of(account);
        ClientOrderId id = ClientOrderId.of(ID_PREFIX + command.value());
        Consumer<OrderDesk> decision = desk -> {
            Instrument instrument = lane.instrument(request.instrument());
            OrderRef ref = new OrderRef(account, null, id, instrument.id(), instrument.version());
            desk.place(ref, request.terms(), REQUESTED_BY, null, command);
        };
        return lane.decide(account, decision, orderOf(lane, account, id));
    }

    @Override
    public CompletionStage<Order> cancel(AccountId account, ClientOrderId order, CommandId command) {
        return change(account, order, desk -> desk.cancel(order, command.value(), asked(command)));
    }

    @Override
    public CompletionStage<Order> amend(
            AccountId account, ClientOrderId order, Amendment amendment, CommandId command) {
        return change(account, order, desk -> desk.amend(order, amendment, asked(command)));
    }

    private static Asked asked(CommandId command) {
        return new Asked(REQUESTED_BY, null, command);
    }

    private CompletionStage<Order> change(AccountId account, ClientOrderId order, Consumer<OrderDesk> decision) {
        LaneUnit lane = lanes.of(account);
        return lane.decide(account, decision, orderOf(lane, account, order));
    }

    private static Supplier<Order> orderOf(LaneUnit lane, AccountId account, ClientOrderId id) {
        return () -> {
            OrderEntry entry = lane.account(account).order(id);
            if (entry == null) {
                throw InvalidInputException.of(
                        "order", id, "must be an order of account " + account + " that is still kept", "check the id");
            }
            return entry.order();
        };
    }

    @Override
    public CompletionStage<Optional<Order>> find(AccountId account, ClientOrderId order) {
        LaneUnit lane = lanes.of(account);
        return lane.asked(
                () -> Optional.ofNullable(lane.account(account).order(order)).map(OrderEntry::order));
    }

    @Override
    public CompletionStage<List<Order>> open(AccountId account) {
        LaneUnit lane = lanes.of(account);
        return lane.asked(() -> {
            List<Order> open = new ArrayList<>();
            lane.account(account).openOrders().forEach(entry -> open.add(entry.order()));
            return open;
        });
    }
}
