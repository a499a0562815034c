package io.zvt.engine.order;

import io.zvt.core.event.AlertSeverity;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillIntake;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.venue.FilledReport;
import io.zvt.engine.account.OrderEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes fills: books what is new, ignores what is known, refuses what cannot be, and tells of whatever should not have
 * happened. Belongs to the lane.
 */
final class Fills {

    private final Desk desk;
    private final Placement placement;
    private final Amendments amendments;
    private final Booking booking;

    Fills(Desk desk, Placement placement, Amendments amendments) {
        this.desk = desk;
        this.placement = placement;
        this.amendments = amendments;
        this.booking = new Booking(desk, placement, amendments);
    }

    void take(OrderEntry entry, FilledReport report) {
        FillIntake intake = intake(entry, report.fill());
        boolean overfill = intake == FillIntake.OVERFILL && desk.services().allowOverfills();
        if (intake == FillIntake.NEW || overfill) {
            boolean late = entry.order().status().isFinal();
            Price worst = worstPrice(entry);
            booking.book(entry, report);
            afterBooking(entry, report, late, worst);
        } else if (intake != FillIntake.DUPLICATE) {
            alert(AlertSeverity.CRITICAL, "FILL_REFUSED", "a fill was not booked: " + intake, entry, report);
        }
    }

    /** A fill beyond the ordered quantity, but not beyond that of a pending amendment, proves that the latter holds. */
    private FillIntake intake(OrderEntry entry, Fill fill) {
        FillIntake intake = entry.order().intake(fill);
        OrderTerms wanted = entry.order().pendingTerms().orElse(null);
        if (intake != FillIntake.OVERFILL || wanted == null) {
            return intake;
        }
        if (entry.order().filled().plus(fill.quantity()).compareTo(wanted.quantity()) <= 0) {
            amendments.applied(entry, wanted);
            return entry.order().intake(fill);
        }
        return intake;
    }

    private void afterBooking(OrderEntry entry, FilledReport report, boolean late, @Nullable Price worst) {
        if (late) {
            alert(AlertSeverity.HIGH, "LATE_FILL", "a fill came after the order had ended", entry, report);
        }
        Fill fill = report.fill();
        if (worst != null && (fill.price().compareTo(worst) * fill.side().sign()) > 0) {
            String code = entry.order().terms().limitPrice() == null ? "FILL_BEYOND_PROTECTION" : "FILL_BEYOND_LIMIT";
            String text = "filled at " + fill.price() + ", which is worse than " + worst;
            alert(AlertSeverity.HIGH, code, text, entry, report);
        }
        Instrument instrument = placement.instrument(entry.order());
        Asset feeAsset = fill.fee().asset();
        negative(instrument.base(), entry, report);
        negative(instrument.quote(), entry, report);
        if (!feeAsset.equals(instrument.base()) && !feeAsset.equals(instrument.quote())) {
            negative(feeAsset, entry, report);
        }
    }

    private void negative(Asset asset, OrderEntry entry, FilledReport report) {
        Decimal total = desk.account().balance(report.fill().venue(), asset).total();
        if (total.isNegative()) {
            String text = asset + " at " + report.fill().venue() + " is " + total;
            alert(AlertSeverity.CRITICAL, "NEGATIVE_BALANCE", text, entry, report);
        }
    }

    /** The worst price at which the order may be filled, or null if it has none; sells have one with a limit only. */
    private @Nullable Price worstPrice(OrderEntry entry) {
        Order order = entry.order();
        Price now = worstPrice(entry, order.terms());
        Price then = order.pendingTerms().map(terms -> worstPrice(entry, terms)).orElse(null);
        if (now == null || then == null) {
            return now;
        }
        return now.compareTo(then) * order.side().sign() > 0 ? now : then;
    }

    private @Nullable Price worstPrice(OrderEntry entry, OrderTerms terms) {
        if (terms.side() == Side.SELL) {
            return terms.limitPrice();
        }
        Price reference = entry.reference() == null ? null : entry.reference().price();
        return desk.services().reservations().worstPrice(terms, reference);
    }

    private void alert(AlertSeverity severity, String code, String text, OrderEntry entry, FilledReport report) {
        Map<String, String> facts = Map.of("order", entry.order().id().value(), "report", report.toString());
        desk.alerts().raise(severity, code, text, facts, entry.lastEvent());
    }
}
