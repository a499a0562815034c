package io.zvt.engine.order;

import io.zvt.core.account.Balance;
import io.zvt.core.account.Reservation;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.OrderAccepted;
import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderAmended;
import io.zvt.core.event.OrderCancelRejected;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.OrderExpired;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.OrderTriggered;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.id.VenueId;
import io.zvt.core.order.FillIntake;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderTransition;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendRejectedReport;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.ExpiredReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.TriggeredReport;
import io.zvt.core.venue.VenueReport;
import io.zvt.engine.account.OrderEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what venues tell of orders, whether as an answer, a push or the result of a query, any number of times.
 *
 * <p>What is known already is ignored; what the order's state does not allow leaves it unchanged and raises an alert.
 * Belongs to the lane.
 */
final class Intake {

    private final Desk desk;
    private final Placement placement;
    private final Booking booking;

    Intake(Desk desk, Placement placement) {
        this.desk = desk;
        this.placement = placement;
        this.booking = new Booking(desk, placement);
    }

    void take(VenueId venue, VenueReport report) {
        OrderEntry entry = desk.account().order(report.clientOrderId());
        if (entry == null) {
            alert(
                    AlertSeverity.HIGH,
                    "REPORT_FOR_UNKNOWN_ORDER",
                    "a venue told of an order unknown here",
                    report,
                    null);
        } else if (report instanceof FilledReport filled) {
            fill(entry, filled);
        } else if (report instanceof AcceptedReport accepted) {
            accept(venue, entry, accepted);
        } else if (report instanceof RejectedReport rejected) {
            reject(entry, rejected);
        } else if (!takeEnding(entry, report)) {
            takeAnswer(entry, report);
        }
    }

    private void accept(VenueId venue, OrderEntry entry, AcceptedReport report) {
        Order order = entry.order();
        if (order.venueOrderId().isPresent() || !order.allows(OrderTransition.ACCEPTED)) {
            if (!order.venueOrderId().equals(java.util.Optional.of(report.venueOrderId()))) {
                contradiction(entry, OrderTransition.ACCEPTED, report);
            }
            return;
        }
        boolean presumedDead = order.status().isFinal() && order.isInferred();
        desk.emit(entry, new OrderAccepted(order.ref(), venue, report.venueOrderId(), report.venueTime()));
        if (presumedDead) {
            alert(AlertSeverity.HIGH, "PRESUMED_DEAD_ORDER_LIVES", "an order presumed refused lives", report, entry);
        }
    }

    private void reject(OrderEntry entry, RejectedReport report) {
        Order order = entry.order();
        if (order.allows(OrderTransition.REJECTED)) {
            emit(
                    entry,
                    new OrderRejected(
                            order.ref(),
                            RejectedBy.VENUE,
                            java.util.List.of(),
                            report.code(),
                            report.text(),
                            report.inferred(),
                            entry.reserved()));
        } else {
            contradiction(entry, OrderTransition.REJECTED, report);
        }
    }

    private boolean takeEnding(OrderEntry entry, VenueReport report) {
        Order order = entry.order();
        if (report instanceof CanceledReport canceled) {
            if (allowed(entry, OrderTransition.CANCELED, report)) {
                emit(entry, new OrderCanceled(order.ref(), canceled.by(), canceled.reason(), entry.reserved()));
            }
            return true;
        }
        if (report instanceof ExpiredReport) {
            if (allowed(entry, OrderTransition.EXPIRED, report)) {
                emit(entry, new OrderExpired(order.ref(), entry.reserved()));
            }
            return true;
        }
        return false;
    }

    private void takeAnswer(OrderEntry entry, VenueReport report) {
        Order order = entry.order();
        if (report instanceof CancelRejectedReport rejected) {
            if (order.allows(OrderTransition.CANCEL_REJECTED)) {
                emit(entry, new OrderCancelRejected(order.ref(), rejected.code(), rejected.text()));
            }
        } else if (report instanceof AmendedReport amended) {
            amended(entry, amended.terms(), report);
        } else if (report instanceof AmendRejectedReport rejected) {
            amendRejected(entry, rejected.code() + ": " + rejected.text());
        } else if (report instanceof TriggeredReport triggered) {
            if (allowed(entry, OrderTransition.TRIGGERED, report)) {
                emit(entry, new OrderTriggered(order.ref(), triggered.price(), -1));
            }
        }
    }

    private void amended(OrderEntry entry, OrderTerms terms, VenueReport report) {
        Order order = entry.order();
        boolean known = order.pendingTerms().isEmpty() && order.terms().equals(terms);
        if (known || !allowed(entry, OrderTransition.AMENDED, report)) {
            return;
        }
        if (terms.quantity().compareTo(order.filled()) < 0) {
            contradiction(entry, OrderTransition.AMENDED, report);
            return;
        }
        emit(entry, new OrderAmended(order.ref(), order.terms(), terms, surplus(entry, terms)));
    }

    void amendRejected(OrderEntry entry, String code) {
        Order order = entry.order();
        if (order.allows(OrderTransition.AMEND_REJECTED)) {
            OrderTerms wanted = order.pendingTerms().orElse(order.terms());
            emit(
                    entry,
                    new OrderAmendRejected(order.ref(), order.terms(), wanted, code, surplus(entry, order.terms())));
        }
    }

    /** What an order holds reserved beyond the worst case of the given terms. */
    private @Nullable Reservation surplus(OrderEntry entry, OrderTerms terms) {
        Reservation held = entry.reserved();
        Order order = entry.order();
        if (held == null) {
            return null;
        }
        Reservation needed = desk.services()
                .reservations()
                .worstCase(
                        terms,
                        placement.instrument(order),
                        held.venue(),
                        entry.reference() == null ? null : entry.reference().price(),
                        terms.quantity().minus(order.filled()).value());
        if (needed == null || needed.amount().compareTo(held.amount()) >= 0) {
            return null;
        }
        return new Reservation(held.venue(), held.asset(), held.amount().minus(needed.amount()));
    }

    private void fill(OrderEntry entry, FilledReport report) {
        FillIntake intake = entry.order().intake(report.fill());
        boolean late = entry.order().status().isFinal();
        if (intake == FillIntake.NEW
                || (intake == FillIntake.OVERFILL && desk.services().allowOverfills())) {
            booking.book(entry, report);
            afterBooking(entry, report, late);
        } else if (intake != FillIntake.DUPLICATE) {
            alert(AlertSeverity.CRITICAL, "FILL_REFUSED", "a fill was not booked: " + intake, report, entry);
        }
    }

    private void afterBooking(OrderEntry entry, FilledReport report, boolean late) {
        if (late) {
            alert(AlertSeverity.HIGH, "LATE_FILL", "a fill came after the order had ended", report, entry);
        }
        for (Balance balance : desk.account().balances()) {
            if (balance.total().isNegative()) {
                alert(
                        AlertSeverity.CRITICAL,
                        "NEGATIVE_BALANCE",
                        balance.asset() + " at " + balance.venue() + " is " + balance.total(),
                        report,
                        entry);
            }
        }
    }

    private boolean allowed(OrderEntry entry, OrderTransition transition, VenueReport report) {
        if (entry.order().allows(transition)) {
            return true;
        }
        contradiction(entry, transition, report);
        return false;
    }

    /** A repeat of what led to the present status is silent; anything else that is not allowed is told. */
    private void contradiction(OrderEntry entry, OrderTransition transition, VenueReport report) {
        String status = entry.order().status().name();
        boolean repeat =
                status.equals(transition.name()) || entry.order().status().isAtVenue();
        if (!repeat) {
            alert(
                    AlertSeverity.HIGH,
                    "ILLEGAL_REPORT",
                    transition + " is not allowed for an order that is " + status,
                    report,
                    entry);
        }
    }

    private void emit(OrderEntry entry, OrderEvent event) {
        desk.emit(entry, event);
    }

    private void alert(
            AlertSeverity severity, String code, String text, VenueReport report, @Nullable OrderEntry entry) {
        desk.alerts()
                .raise(
                        severity,
                        code,
                        text,
                        Map.of("order", report.clientOrderId().value(), "report", report.toString()),
                        entry == null ? null : entry.lastEvent());
    }
}
