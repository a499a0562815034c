package io.zvt.engine.order;

import io.zvt.core.account.Reservation;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderAmendRequested;
import io.zvt.core.event.OrderCancelRejected;
import io.zvt.core.event.OrderCancelRequested;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.event.OrderInDoubt;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.VenueId;
import io.zvt.core.manager.RiskDecision;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.DoubtKind;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderTransition;
import io.zvt.core.risk.Verdict;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.workflow.WorkflowDefinition;
import io.zvt.core.workflow.WorkflowEngine;
import io.zvt.engine.account.OrderEntry;
import io.zvt.events.envelope.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All decisions about the orders of one account. Belongs to the lane. */
public final class OrderDesk implements Sender.Answers {

    /** How far the clocks of a venue and this machine may differ. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(1);

    private static final long RETRY_NANOS = 1_000_000_000L;

    private final Desk desk;
    private final WorkflowEngine workflows;
    private final Sender sender;
    private final Placement placement;
    private final Intake intake;
    private final WorkflowDefinition<PlaceOrder.Input, PlaceOrder.Output> placeOrder;

    /**
     * Creates the desk.
     *
     * @param desk the account and whom to ask
     * @param workflows runs the placing of orders
     * @param placeOrder the workflow that places an order, registered with it
     * @param inbox takes late answers of venues to the lane, from any thread
     */
    public OrderDesk(
            Desk desk,
            WorkflowEngine workflows,
            WorkflowDefinition<PlaceOrder.Input, PlaceOrder.Output> placeOrder,
            Consumer<Runnable> inbox) {
        this.desk = desk;
        this.workflows = workflows;
        this.sender = new Sender(desk, inbox, this);
        this.placement = new Placement(desk, sender);
        this.intake = new Intake(desk, placement);
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
     * @throws InvalidInputException if its id is taken
     */
    public void place(
            OrderRef ref, OrderTerms terms, String requestedBy, @Nullable EventId cause, @Nullable CommandId command) {
        placement.request(ref, terms, requestedBy, cause, command);
        start(ref.clientOrderId());
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
     * Asks for the end of an order; ends it here if it was not sent yet, does nothing if it is final or asked already.
     *
     * @param id which order
     * @param by who asks
     * @param reason why
     */
    public void cancel(ClientOrderId id, String by, String reason) {
        OrderEntry entry = require(id);
        Order order = entry.order();
        boolean here = !order.status().isFinal() && (!order.status().isAtVenue() || sender.isUnsent(id));
        if (here) {
            desk.emit(entry, new OrderCanceled(order.ref(), by, reason, entry.reserved()));
        } else if (order.allows(OrderTransition.CANCEL_REQUESTED) && !order.isPendingCancel()) {
            desk.emit(entry, new OrderCancelRequested(order.ref(), by, reason));
            sender.cancel(id);
        }
    }

    /**
     * Asks for other terms of an order; a refusal is an event.
     *
     * @param id which order
     * @param amendment what is to change
     * @param by who asks
     */
    public void amend(ClientOrderId id, Amendment amendment, String by) {
        OrderEntry entry = require(id);
        Order order = entry.order();
        boolean working = order.status().isAtVenue() && !sender.isUnsent(id);
        if (!working || order.pendingTerms().isPresent()) {
            throw InvalidInputException.of(
                    "order",
                    id,
                    "must work at its venue without an amendment pending, is " + order.status(),
                    "wait for the answer of the venue");
        }
        OrderTerms wanted = order.terms().amended(amendment);
        String refusal = refusal(entry, wanted);
        Reservation more = refusal == null ? additional(entry, wanted) : null;
        desk.emit(entry, new OrderAmendRequested(order.ref(), order.terms(), wanted, more, by));
        if (refusal == null) {
            sender.amend(id);
        } else {
            desk.emit(entry, new OrderAmendRejected(order.ref(), order.terms(), wanted, refusal, null));
        }
    }

    private @Nullable String refusal(OrderEntry entry, OrderTerms wanted) {
        Order order = entry.order();
        if (wanted.quantity().compareTo(order.filled()) <= 0) {
            return RejectedBy.ENGINE + ": quantity must exceed the filled " + order.filled();
        }
        VenueId venue = order.venue().orElseThrow();
        if (!desk.venue(venue).capabilities().amend()) {
            return RejectedBy.ENGINE + ": " + venue + " cannot amend orders";
        }
        RiskDecision decision = desk.services().risk().assess(placement.riskRequest(entry, wanted, held(entry)));
        return decision.accepted()
                ? null
                : RejectedBy.RISK + ": "
                        + decision.violations().stream().map(Verdict::check).toList();
    }

    private @Nullable Reservation additional(OrderEntry entry, OrderTerms wanted) {
        RiskDecision decision = desk.services().risk().assess(placement.riskRequest(entry, wanted, held(entry)));
        Reservation needed = decision.reservation();
        if (needed == null || needed.amount().compareTo(held(entry)) <= 0) {
            return null;
        }
        return new Reservation(needed.venue(), needed.asset(), needed.amount().minus(held(entry)));
    }

    private static Decimal held(OrderEntry entry) {
        Reservation reserved = entry.reserved();
        return reserved == null ? Decimal.ZERO : reserved.amount();
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
            inDoubtAndAsk(entry, call, unknown.cause());
        }
    }

    private void notSent(OrderEntry entry, DoubtKind call, String proof) {
        Order order = entry.order();
        if (call == DoubtKind.SUBMIT && order.allows(OrderTransition.FAILED)) {
            desk.emit(entry, new OrderFailed(order.ref(), proof, false, entry.reserved()));
        } else if (call == DoubtKind.CANCEL && order.allows(OrderTransition.CANCEL_REJECTED)) {
            desk.emit(entry, new OrderCancelRejected(order.ref(), "NOT_SENT", proof));
        } else if (call == DoubtKind.AMEND) {
            intake.amendRejected(entry, "NOT_SENT: " + proof);
        }
    }

    private void inDoubtAndAsk(OrderEntry entry, DoubtKind call, String cause) {
        if (stillOpen(entry.order(), call)) {
            inDoubt(entry, call, cause);
            ClientOrderId id = entry.order().id();
            desk.lane().effect(() -> sender.query(id));
        }
    }

    private void inDoubt(OrderEntry entry, DoubtKind call, String cause) {
        Order order = entry.order();
        String what = call == DoubtKind.AMEND
                ? order.pendingTerms().map(OrderTerms::toString).orElse("")
                : order.terms().toString();
        desk.emit(entry, new OrderInDoubt(order.ref(), call, what, desk.lane().turnInstant(), cause));
    }

    /** Whether a call that got no clear answer still matters: a report may have settled it meanwhile. */
    private static boolean stillOpen(Order order, DoubtKind call) {
        if (!order.allows(OrderTransition.IN_DOUBT)) {
            return false;
        }
        return switch (call) {
            case SUBMIT -> order.status() == OrderStatus.SUBMITTED;
            case CANCEL -> order.isPendingCancel();
            case AMEND -> order.pendingTerms().isPresent();
        };
    }

    @Override
    public void queried(ClientOrderId id, QueryOutcome outcome) {
        OrderEntry entry = desk.account().order(id);
        if (entry == null) {
            return;
        }
        if (outcome instanceof Found found) {
            VenueId venue = entry.order().venue().orElseThrow();
            found.reports().forEach(report -> intake.take(venue, report));
            settle(entry, found);
        } else if (outcome instanceof Absent absent && entry.order().status() == OrderStatus.SUBMITTED) {
            absent(entry, absent);
        } else if (outcome instanceof QueryUnknown) {
            askAgain(id, 0);
        }
    }

    /** What the venue did not do although it was asked, once it says how the order stands. */
    private void settle(OrderEntry entry, Found found) {
        Order order = entry.order();
        boolean amendUnknown = order.doubts().contains(DoubtKind.AMEND);
        if (amendUnknown && found.status().open() && found.status().terms().equals(order.terms())) {
            intake.amendRejected(entry, "NOT_APPLIED: the venue shows the former terms");
        }
        if (entry.order().doubts().contains(DoubtKind.CANCEL) && found.status().open()) {
            sender.cancel(order.id());
        }
    }

    private void absent(OrderEntry entry, Absent absent) {
        Order order = entry.order();
        Instant notAfter = order.notAfter().orElseThrow();
        boolean window = desk.venue(order.venue().orElseThrow()).capabilities().receiveWindow();
        if (window && absent.at().isAfter(notAfter.plus(CLOCK_TOLERANCE))) {
            String proof = "the venue did not know it after " + notAfter;
            desk.emit(entry, new OrderFailed(order.ref(), proof, false, entry.reserved()));
            return;
        }
        if (order.doubts().isEmpty()) {
            inDoubt(entry, DoubtKind.SUBMIT, "the venue does not know it, which proves nothing yet");
        }
        if (window) {
            askAgain(order.id(), Timestamps.toEpochNanos(notAfter.plus(CLOCK_TOLERANCE)) + 1);
        }
    }

    private void askAgain(ClientOrderId id, long at) {
        long when = Math.max(at, desk.lane().turnNanos() + RETRY_NANOS);
        desk.services().timers().set("query/" + id, when, 0, () -> sender.query(id));
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
        sender.cancel(id);
    }
}
