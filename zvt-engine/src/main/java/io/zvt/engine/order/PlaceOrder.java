package io.zvt.engine.order;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Order;
import io.zvt.core.workflow.AwaitEventStep;
import io.zvt.core.workflow.Layout;
import io.zvt.core.workflow.RetryPolicy;
import io.zvt.core.workflow.TaskBody;
import io.zvt.core.workflow.TaskContext;
import io.zvt.core.workflow.TaskStep;
import io.zvt.core.workflow.WorkflowDefinition;
import io.zvt.engine.account.OrderEntry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The workflow {@code trading.place_order}: validate risk, create, route, execute, update positions.
 *
 * <p>It ends when the order is refused, final, acknowledged by the venue, or in doubt and handed to the reconciler. Each
 * step is answered from the order's state when it runs again.
 */
public final class PlaceOrder {

    /** Name of the definition. */
    public static final String NAME = "trading.place_order";

    private static final Set<String> ANSWERS = Set.of(
            "order.accepted",
            "order.executed",
            "order.rejected",
            "order.canceled",
            "order.expired",
            "order.failed",
            "order.in_doubt");

    private static final String VALIDATE = "validate_risk";
    private static final String CREATE = "create";
    private static final String ROUTE = "route";
    private static final String EXECUTE = "execute";
    private static final String ANSWER = "answer";
    private static final String UPDATE = "update_positions";

    private final Function<AccountId, OrderDesk> desks;

    /**
     * Creates the workflow.
     *
     * @param desks returns the desk of an account
     */
    public PlaceOrder(Function<AccountId, OrderDesk> desks) {
        this.desks = desks;
    }

    /**
     * What a run is started with.
     *
     * @param account whose order
     * @param order the order, requested already
     */
    public record Input(AccountId account, ClientOrderId order) {}

    /**
     * What a run ends with.
     *
     * @param order the order
     * @param outcome its status, or {@code IN_DOUBT}
     */
    public record Output(ClientOrderId order, String outcome) {}

    /** {@return the definition} */
    public WorkflowDefinition<Input, Output> definition() {
        return WorkflowDefinition.named(NAME, Input.class, Output.class)
                .idempotencyKey(input -> input.order().value())
                .timeout(Duration.ofSeconds(30))
                .layout(Layout.FUSED)
                .step(task(VALIDATE, List.of(), 3, 5, this::validate))
                .step(task(CREATE, List.of(VALIDATE), 0, 5, this::create))
                .step(task(ROUTE, List.of(CREATE), 2, 10, this::route))
                .step(task(EXECUTE, List.of(ROUTE), 3, 15, this::execute))
                .step(new AwaitEventStep(ANSWER, List.of(EXECUTE), ANSWERS, this::awaited, Duration.ofSeconds(30)))
                .step(task(UPDATE, List.of(ANSWER), 0, 5, this::update))
                .onFailure(task("refuse", List.of(), 0, 5, this::refuse))
                .build();
    }

    private static TaskStep task(String id, List<String> parents, int retries, int seconds, TaskBody body) {
        RetryPolicy retry = retries == 0 ? RetryPolicy.NONE : RetryPolicy.times(retries);
        return new TaskStep(id, parents, body, retry, Duration.ofSeconds(seconds), null);
    }

    private static ClientOrderId order(TaskContext context) {
        return context.input(Input.class).order();
    }

    private Placement placement(TaskContext context) {
        return desks.apply(context.input(Input.class).account()).placement();
    }

    private @Nullable Object validate(TaskContext context) {
        placement(context).validate(order(context));
        return null;
    }

    private @Nullable Object create(TaskContext context) {
        placement(context).create(order(context));
        return null;
    }

    private @Nullable Object route(TaskContext context) {
        placement(context).route(order(context));
        return null;
    }

    private @Nullable Object execute(TaskContext context) {
        placement(context).submit(order(context));
        return null;
    }

    /** Waits only while the venue has not said anything. */
    private String awaited(TaskContext context) {
        Order order = placement(context).entry(order(context)).order();
        boolean unanswered = order.status() == io.zvt.core.order.OrderStatus.SUBMITTED
                && order.doubts().isEmpty();
        return unanswered ? order.id().value() : "";
    }

    /** The books are kept by the reports themselves; what is left is to say how it ended. */
    private Object update(TaskContext context) {
        Order order = placement(context).entry(order(context)).order();
        String outcome = order.doubts().isEmpty() ? order.status().name() : "IN_DOUBT";
        return new Output(order.id(), outcome);
    }

    private @Nullable Object refuse(TaskContext context) {
        OrderEntry entry = placement(context).entry(order(context));
        placement(context).refuse(entry, "the order could not be placed; see the failed run " + context.runId());
        return null;
    }
}
