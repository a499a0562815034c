package io.zvt.core.order;

import static io.zvt.core.order.OrderStatus.ACCEPTED;
import static io.zvt.core.order.OrderStatus.CANCELED;
import static io.zvt.core.order.OrderStatus.DENIED;
import static io.zvt.core.order.OrderStatus.EMULATED;
import static io.zvt.core.order.OrderStatus.EXPIRED;
import static io.zvt.core.order.OrderStatus.FAILED;
import static io.zvt.core.order.OrderStatus.FILLED;
import static io.zvt.core.order.OrderStatus.INITIALIZED;
import static io.zvt.core.order.OrderStatus.PARTIALLY_FILLED;
import static io.zvt.core.order.OrderStatus.REJECTED;
import static io.zvt.core.order.OrderStatus.RELEASED;
import static io.zvt.core.order.OrderStatus.SUBMITTED;
import static io.zvt.core.order.OrderStatus.TRIGGERED;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The table of all legal transitions of an order; what is not in it is illegal and leaves the order unchanged.
 *
 * <p>Two targets depend on the order: a fill leads to FILLED when nothing is left and to PARTIALLY_FILLED else, and a
 * late fill on a final order leads to FILLED when nothing is left and keeps the status else. An answer to an
 * amendment that leaves nothing to fill leads to FILLED as well. Three entries hold only
 * under a condition that {@link Order} checks: the venue's first word on an order of foreign origin, a late fill or
 * accept on a refusal that was only inferred, and answers to a pending amend or cancel (a second accept among them,
 * which only adds the venue's id). Immutable and thread-safe.
 */
public final class OrderTransitions {

    private static final Map<OrderStatus, Map<OrderTransition, OrderStatus>> TABLE = table();

    private OrderTransitions() {}

    /**
     * Returns where a transition leads.
     *
     * @param from the status
     * @param transition what happens
     * @return the new status, FILLED for a fill that may also lead to PARTIALLY_FILLED or nowhere; empty if illegal
     */
    public static Optional<OrderStatus> target(OrderStatus from, OrderTransition transition) {
        return Optional.ofNullable(TABLE.get(from)).map(row -> row.get(transition));
    }

    /**
     * Returns whether a transition is in the table.
     *
     * @param from the status
     * @param transition what happens
     * @return true if it may happen
     */
    public static boolean isLegal(OrderStatus from, OrderTransition transition) {
        Map<OrderTransition, OrderStatus> row = TABLE.get(from);
        return row != null && row.containsKey(transition);
    }

    /** Where a transition leads that the table has. */
    static OrderStatus legalTarget(OrderStatus from, OrderTransition transition) {
        OrderStatus target = Objects.requireNonNull(TABLE.get(from)).get(transition);
        return Objects.requireNonNull(target);
    }

    private static Map<OrderStatus, Map<OrderTransition, OrderStatus>> table() {
        Map<OrderStatus, Map<OrderTransition, OrderStatus>> table = new EnumMap<>(OrderStatus.class);
        table.put(INITIALIZED, initialized());
        table.put(EMULATED, emulated());
        table.put(RELEASED, released());
        table.put(SUBMITTED, submitted());
        table.put(ACCEPTED, working(ACCEPTED));
        table.put(TRIGGERED, triggered());
        table.put(PARTIALLY_FILLED, partiallyFilled());
        table.put(FILLED, filled());
        table.put(CANCELED, ended());
        table.put(EXPIRED, ended());
        table.put(REJECTED, inferable());
        table.put(FAILED, inferable());
        table.put(DENIED, Map.of());
        table.replaceAll((status, row) -> Collections.unmodifiableMap(row));
        return Collections.unmodifiableMap(table);
    }

    private static Map<OrderTransition, OrderStatus> initialized() {
        Map<OrderTransition, OrderStatus> row = new EnumMap<>(OrderTransition.class);
        row.put(OrderTransition.VALIDATED, INITIALIZED);
        row.put(OrderTransition.CREATED, INITIALIZED);
        row.put(OrderTransition.ROUTED, INITIALIZED);
        row.put(OrderTransition.DENIED, DENIED);
        row.put(OrderTransition.EMULATED, EMULATED);
        row.put(OrderTransition.RELEASED, RELEASED);
        row.put(OrderTransition.SUBMITTED, SUBMITTED);
        row.put(OrderTransition.CANCELED, CANCELED);
        row.put(OrderTransition.EXPIRED, EXPIRED);
        row.put(OrderTransition.AMENDED, INITIALIZED);
        row.put(OrderTransition.REJECTED, REJECTED);
        row.put(OrderTransition.ACCEPTED, ACCEPTED);
        row.put(OrderTransition.TRIGGERED, TRIGGERED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> emulated() {
        Map<OrderTransition, OrderStatus> row = new EnumMap<>(OrderTransition.class);
        row.put(OrderTransition.RELEASED, RELEASED);
        row.put(OrderTransition.CANCELED, CANCELED);
        row.put(OrderTransition.EXPIRED, EXPIRED);
        row.put(OrderTransition.AMENDED, EMULATED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> released() {
        Map<OrderTransition, OrderStatus> row = new EnumMap<>(OrderTransition.class);
        row.put(OrderTransition.SUBMITTED, SUBMITTED);
        row.put(OrderTransition.DENIED, DENIED);
        row.put(OrderTransition.CANCELED, CANCELED);
        row.put(OrderTransition.AMENDED, RELEASED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> submitted() {
        Map<OrderTransition, OrderStatus> row = requests(SUBMITTED);
        row.put(OrderTransition.ACCEPTED, ACCEPTED);
        row.put(OrderTransition.REJECTED, REJECTED);
        row.put(OrderTransition.CANCELED, CANCELED);
        row.put(OrderTransition.EXPIRED, EXPIRED);
        row.put(OrderTransition.TRIGGERED, TRIGGERED);
        row.put(OrderTransition.FAILED, FAILED);
        row.put(OrderTransition.FILLED, FILLED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> working(OrderStatus status) {
        Map<OrderTransition, OrderStatus> row = requests(status);
        row.put(OrderTransition.ACCEPTED, status);
        row.put(OrderTransition.REJECTED, REJECTED);
        row.put(OrderTransition.CANCELED, CANCELED);
        row.put(OrderTransition.TRIGGERED, TRIGGERED);
        row.put(OrderTransition.EXPIRED, EXPIRED);
        row.put(OrderTransition.FILLED, FILLED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> triggered() {
        Map<OrderTransition, OrderStatus> row = working(TRIGGERED);
        row.remove(OrderTransition.TRIGGERED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> partiallyFilled() {
        Map<OrderTransition, OrderStatus> row = requests(PARTIALLY_FILLED);
        row.put(OrderTransition.CANCELED, CANCELED);
        row.put(OrderTransition.EXPIRED, EXPIRED);
        row.put(OrderTransition.ACCEPTED, PARTIALLY_FILLED);
        row.put(OrderTransition.FILLED, FILLED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> filled() {
        Map<OrderTransition, OrderStatus> row = new EnumMap<>(OrderTransition.class);
        row.put(OrderTransition.ACCEPTED, FILLED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> ended() {
        Map<OrderTransition, OrderStatus> row = new EnumMap<>(OrderTransition.class);
        row.put(OrderTransition.FILLED, FILLED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> inferable() {
        Map<OrderTransition, OrderStatus> row = ended();
        row.put(OrderTransition.ACCEPTED, ACCEPTED);
        return row;
    }

    private static Map<OrderTransition, OrderStatus> requests(OrderStatus status) {
        Map<OrderTransition, OrderStatus> row = new EnumMap<>(OrderTransition.class);
        row.put(OrderTransition.AMEND_REQUESTED, status);
        row.put(OrderTransition.AMENDED, status);
        row.put(OrderTransition.AMEND_REJECTED, status);
        row.put(OrderTransition.CANCEL_REQUESTED, status);
        row.put(OrderTransition.CANCEL_REJECTED, status);
        row.put(OrderTransition.IN_DOUBT, status);
        return row;
    }
}
