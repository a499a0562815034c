package io.zvt.engine.order;

import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.OrderAccepted;
import io.zvt.core.event.OrderCancelRejected;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.OrderExpired;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.OrderTriggered;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderStatus;
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
    private final Amendments amendments;
    private final Fills fills;

    Intake(Desk desk, Placement placement, Amendments amendments) {
        this.desk = desk;
        this.amendments = amendments;
        this.fills = new Fills(desk, placement, amendments);
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
            fills.take(entry, filled);
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
        VenueOrderId known = order.venueOrderId().orElse(null);
        if (report.venueOrderId().equals(known)) {
            return;
        }
        // A venue that replaces an order to amend it gives it another id; else an order keeps the one it has.
        boolean mayTake = known == null || order.pendingTerms().isPresent();
        if (!mayTake || !order.allows(OrderTransition.ACCEPTED)) {
            illegal(entry, OrderTransition.ACCEPTED, report);
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
            illegal(entry, OrderTransition.REJECTED, report);
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
            amended(entry, amended);
        } else if (report instanceof AmendRejectedReport rejected) {
            amendments.refused(entry, rejected.code() + ": " + rejected.text());
        } else if (report instanceof TriggeredReport triggered) {
            if (allowed(entry, OrderTransition.TRIGGERED, report)) {
                emit(entry, new OrderTriggered(order.ref(), triggered.price(), -1));
            }
        }
    }

    private void amended(OrderEntry entry, AmendedReport report) {
        Order order = entry.order();
        if (Amendments.isRepeat(order, report.terms())) {
            return;
        }
        if (Amendments.mayBecome(order, report.terms())) {
            amendments.applied(entry, report.terms());
        } else {
            illegal(entry, OrderTransition.AMENDED, report);
        }
    }

    private boolean allowed(OrderEntry entry, OrderTransition transition, VenueReport report) {
        if (entry.order().allows(transition)) {
            return true;
        }
        illegal(entry, transition, report);
        return false;
    }

    /** A repeat of what led to the present status is silent; anything else that is not allowed is told. */
    private void illegal(OrderEntry entry, OrderTransition transition, VenueReport report) {
        OrderStatus status = entry.order().status();
        boolean wentOn = transition == OrderTransition.TRIGGERED && (status.isAtVenue() || status.isFinal());
        boolean repeat = transition != OrderTransition.ACCEPTED && status.name().equals(transition.name());
        if (!wentOn && !repeat) {
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
