package io.zvt.engine.order;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.CommandRecorded;
import io.zvt.core.event.OrderCancelRejected;
import io.zvt.core.event.OrderCancelRequested;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.VenueId;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.DoubtKind;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderTransition;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.workflow.WorkflowDefinition;
import io.zvt.core.workflow.WorkflowEngine;
import io.zvt.engine.account.OrderEntry;
import io.zvt.events.envelope.EventId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All decisions about the orders of one account. A command id seen before changes nothing and gets the outcome recorded
 * then. Belongs to the lane.
 */
public final class OrderDesk implements Sender.Answers {

    private final Desk desk;
    private final WorkflowEngine workflows;
    private final Sender sender;
    private final Placement placement;
    private final Amendments amendments;
    private final Intake intake;
    private final Doubts doubts;
    private final WorkflowDefinition<PlaceOrder.Input, PlaceOrder.Output> placeOrder;

    /**
     * Creates the desk.
     *
     * @param desk the account and whom to ask
     * @param workflows runs the placing of orders
     * @param placeOrder the workflow that places an order, registered with it
     * @param inbox takes late answers of venues to the lane, from any thread
     * @param current returns the account's desk at that time, another one than this after the state was loaded anew
     */
    public OrderDesk(
            Desk desk,
            WorkflowEngine workflows,
            WorkflowDefinition<PlaceOrder.Input, PlaceOrder.Output> placeOrder,
            Consumer<Runnable> inbox,
            Supplier<OrderDesk> current) {
        this.desk = desk;
        this.workflows = workflows;
        this.sender = new Sender(desk, inbox, current);
        this.placement = new Placement(desk, sender);
        this.amendments = new Amendments(desk, placement, sender);
        this.intake = new Intake(desk, placement, amendments);
        this.doubts = new Doubts(desk, sender, intake, amendments);
        this.placeOrder = placeOrder;
    }

    Placement placement() {
        return placement;
    }

    /** {@return the account and whom it asks} */
    public Desk desk() {
        return desk;
    }

    /**
     * Says whether the decisions that follow are taken as a bar closes.
     *
     * @param value true while bars are handed to strategies
     */
    public void atClose(boolean value) {
        sender.atClose(value);
    }

    /**
     * Records an order that is asked for, and starts the run that places it.
     *
     * @param ref which order
     * @param terms what is asked for
     * @param requestedBy who asked
     * @param cause the event that led to it, or null
     * @param command the command from outside, or null
     * @return the order's id, that of the first time if the command is known
     * @throws InvalidInputException if its id is taken
     */
    public String place(
            OrderRef ref, OrderTerms terms, String requestedBy, @Nullable EventId cause, @Nullable CommandId command) {
        String known = recorded(command);
        if (known != null) {
            return known;
        }
        placement.request(ref, terms, requestedBy, cause, command);
        start(ref.clientOrderId());
        return ref.clientOrderId().value();
    }

    private @Nullable String recorded(@Nullable CommandId command) {
        return command == null ? null : desk.account().outcome(command);
    }

    /**
     * Starts the run of an order that was requested, or the same run again after a recovery.
     *
     * @param order which order
     */
    public void start(ClientOrderId order) {
        workflows.start(placeOrder, new PlaceOrder.Input(desk.account().id(), order));
    }

    /**
     * Asks for the end of an order, see {@link #cancel(ClientOrderId, String, Asked)}.
     *
     * @param id which order
     * @param by who asks
     * @param reason why
     */
    public void cancel(ClientOrderId id, String by, String reason) {
        cancel(id, reason, Asked.by(by));
    }

    /**
     * Asks for the end of an order; ends it here if it was not sent yet, does nothing if it is final or asked already.
     *
     * @param id which order
     * @param reason why
     * @param asked who asks
     * @return the order's id, or the outcome recorded if the command is known
     * @throws InvalidInputException if there is no such order
     */
    public String cancel(ClientOrderId id, String reason, Asked asked) {
        String known = recorded(asked.command());
        if (known != null) {
            return known;
        }
        OrderEntry entry = require(id);
        Order order = entry.order();
        boolean here = !order.status().isFinal() && (!order.status().isAtVenue() || sender.isUnsent(id));
        if (here) {
            desk.emit(entry, new OrderCanceled(order.ref(), asked.by(), reason, entry.reserved()), asked);
        } else if (order.allows(OrderTransition.CANCEL_REQUESTED) && !order.isPendingCancel()) {
            desk.emit(entry, new OrderCancelRequested(order.ref(), asked.by(), reason), asked);
            sender.cancel(entry);
        } else if (asked.command() != null) {
            desk.record(new CommandRecorded(desk.account().id(), asked.command(), id.value()), asked.command());
        }
        return id.value();
    }

    /**
     * Asks for other terms of an order, see {@link #amend(ClientOrderId, Amendment, Asked)}.
     *
     * @param id which order
     * @param amendment what is to change
     * @param by who asks
     */
    public void amend(ClientOrderId id, Amendment amendment, String by) {
        amend(id, amendment, Asked.by(by));
    }

    /**
     * Asks for other terms of an order; a refusal is an event.
     *
     * @param id which order
     * @param amendment what is to change
     * @param asked who asks
     * @return the order's id, or the outcome recorded if the command is known
     * @throws InvalidInputException if there is no such order, it does not work at its venue, or waits for an amendment
     */
    public String amend(ClientOrderId id, Amendment amendment, Asked asked) {
        String known = recorded(asked.command());
        if (known != null) {
            return known;
        }
        amendments.request(require(id), amendment, asked);
        return id.value();
    }

    private OrderEntry require(ClientOrderId id) {
        OrderEntry entry = desk.account().order(id);
        if (entry == null) {
            throw InvalidInputException.of(
                    "order", id, "must be an order of account " + desk.account().id(), "check the id");
        }
        return entry;
    }

    /**
     * Takes a report of a venue.
     *
     * @param venue which venue
     * @param report what it tells
     */
    public void report(VenueId venue, VenueReport report) {
        intake.take(venue, report);
    }

    @Override
    public void sent(ClientOrderId id, DoubtKind call, SendOutcome outcome) {
        OrderEntry entry = desk.account().order(id);
        if (entry == null) {
            return;
        }
        VenueId venue = entry.order().venue().orElseThrow();
        if (outcome instanceof Sent sent) {
            sent.reports().forEach(report -> intake.take(venue, report));
        } else if (outcome instanceof NotSent not) {
            notSent(entry, call, not.proof());
        } else if (outcome instanceof Unknown unknown) {
            doubts.unclear(entry, call, unknown.cause());
        }
    }

    private void notSent(OrderEntry entry, DoubtKind call, String proof) {
        Order order = entry.order();
        if (call == DoubtKind.SUBMIT && order.allows(OrderTransition.FAILED)) {
            desk.emit(entry, new OrderFailed(order.ref(), proof, false, entry.reserved()));
        } else if (call == DoubtKind.CANCEL && order.allows(OrderTransition.CANCEL_REJECTED)) {
            desk.emit(entry, new OrderCancelRejected(order.ref(), "NOT_SENT", proof));
        } else if (call == DoubtKind.AMEND) {
            amendments.refused(entry, "NOT_SENT: " + proof);
        }
    }

    @Override
    public void queried(ClientOrderId id, QueryOutcome outcome) {
        OrderEntry entry = desk.account().order(id);
        if (entry != null) {
            doubts.queried(entry, outcome);
        }
    }

    /**
     * Raises an alert about the account.
     *
     * @param severity how urgent
     * @param code its stable code
     * @param text for a person
     * @param facts facts by name; never a secret
     */
    public void alert(AlertSeverity severity, String code, String text, Map<String, String> facts) {
        desk.alerts().raise(severity, code, text, facts, null);
    }

    /**
     * Asks the venue how an order stands.
     *
     * @param id which order
     */
    public void query(ClientOrderId id) {
        sender.query(id);
    }

    /**
     * Sends a pending cancel again, as after a recovery.
     *
     * @param id which order
     */
    public void repeatCancel(ClientOrderId id) {
        sender.cancel(require(id));
    }
}
