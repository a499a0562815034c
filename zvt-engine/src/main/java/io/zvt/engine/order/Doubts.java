package io.zvt.engine.order;

import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.event.OrderInDoubt;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.DoubtKind;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderTransition;
import io.zvt.core.time.Timestamps;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.VenueOrder;
import io.zvt.engine.account.OrderEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Settles what calls left unclear by asking the venue, and never by sending an order again.
 *
 * <p>Silence proves nothing: that an order is absent, or that an amendment was not made, is concluded only when the time
 * within which the call could still arrive is over, and even then the conclusion gives way to a later report. Belongs to
 * the lane.
 */
final class Doubts {

    /** How far the clocks of a venue and this machine may differ. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(1);

    private static final long RETRY_NANOS = 1_000_000_000L;

    private final Desk desk;
    private final Sender sender;
    private final Intake intake;
    private final Amendments amendments;

    Doubts(Desk desk, Sender sender, Intake intake, Amendments amendments) {
        this.desk = desk;
        this.sender = sender;
        this.intake = intake;
        this.amendments = amendments;
    }

    /** A call had no clear answer. */
    void unclear(OrderEntry entry, DoubtKind call, String cause) {
        Order order = entry.order();
        if (!stillOpen(order, call)) {
            return;
        }
        if (!order.doubts().contains(call)) {
            inDoubt(entry, call, cause);
        }
        ClientOrderId id = order.id();
        desk.lane().effect(() -> sender.query(id));
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

    /** The venue says how an order stands. */
    void queried(OrderEntry entry, QueryOutcome outcome) {
        if (outcome instanceof Found found) {
            entry.order().venue().ifPresent(venue -> found.reports().forEach(report -> intake.take(venue, report)));
            settle(entry, found.status());
        } else if (entry.order().status().isFinal()) {
            return;
        } else if (outcome instanceof QueryUnknown) {
            askAgain(entry.order().id(), 0);
        } else if (outcome instanceof Absent absent) {
            absent(entry, absent);
        }
    }

    /** What the venue did not tell by reports, from how it says the order stands. */
    private void settle(OrderEntry entry, VenueOrder found) {
        if (entry.order().status().isFinal()) {
            return;
        }
        if (!found.open() && entry.order().leaves().isZero()) {
            amendments.refused(entry, "NOT_APPLIED: the order was filled before");
            return;
        }
        if (!found.open()) {
            missing(entry, "ORDER_ENDED_UNEXPLAINED", "the venue says that it ended, but not how");
            return;
        }
        if (entry.order().status() == OrderStatus.SUBMITTED) {
            Order order = entry.order();
            Instant now = desk.lane().turnInstant();
            AcceptedReport accepted = new AcceptedReport(order.id(), now, found.venueOrderId());
            intake.take(order.venue().orElseThrow(), accepted);
        }
        settleAmendment(entry, found.terms());
        if (entry.order().doubts().contains(DoubtKind.CANCEL)) {
            cancelAgain(entry);
        }
    }

    private void settleAmendment(OrderEntry entry, OrderTerms found) {
        Order order = entry.order();
        OrderTerms wanted = order.pendingTerms().orElse(null);
        if (wanted == null) {
            return;
        }
        if (wanted.equals(found) && Amendments.mayBecome(order, found)) {
            amendments.applied(entry, found);
            return;
        }
        long over = entry.amendRequestedAt() + desk.services().sendWithinNanos() + CLOCK_TOLERANCE.toNanos();
        if (desk.lane().turnNanos() > over) {
            amendments.refused(entry, "NOT_APPLIED: the venue shows the former terms");
        } else {
            askAgain(order.id(), over + 1);
        }
    }

    private void absent(OrderEntry entry, Absent absent) {
        Order order = entry.order();
        if (order.status() != OrderStatus.SUBMITTED) {
            missing(entry, "ORDER_MISSING_AT_VENUE", "the venue does not know an order that it had accepted");
            return;
        }
        Instant notAfter = order.notAfter().orElseThrow();
        boolean window = desk.venue(order.venue().orElseThrow()).capabilities().receiveWindow();
        if (window && absent.at().isAfter(notAfter.plus(CLOCK_TOLERANCE))) {
            String why = "presumed unsent: the venue did not know it after " + notAfter;
            desk.emit(entry, new OrderFailed(order.ref(), why, true, entry.reserved()));
            return;
        }
        if (!order.doubts().contains(DoubtKind.SUBMIT)) {
            inDoubt(entry, DoubtKind.SUBMIT, "the venue does not know it, which proves nothing yet");
        }
        if (window) {
            askAgain(order.id(), Timestamps.toEpochNanos(notAfter.plus(CLOCK_TOLERANCE)) + 1);
        }
    }

    private void missing(OrderEntry entry, String code, String text) {
        Order order = entry.order();
        Map<String, String> facts =
                Map.of("order", order.id().value(), "status", order.status().name());
        desk.alerts().raise(AlertSeverity.HIGH, code, text, facts, entry.lastEvent());
    }

    private void askAgain(ClientOrderId id, long at) {
        long when = Math.max(at, desk.lane().turnNanos() + RETRY_NANOS);
        desk.services().timers().set("query/" + id, when, 0, () -> sender.query(id));
    }

    private void cancelAgain(OrderEntry entry) {
        long when = desk.lane().turnNanos() + RETRY_NANOS;
        desk.services().timers().set("cancel/" + entry.order().id(), when, 0, () -> sender.cancel(entry));
    }
}
