package io.zvt.tck.venue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps what a venue tells, in answers and by itself; a report told twice counts once. Thread-safe. */
final class Recorder implements VenueListener {

    private final Set<VenueReport> reports = new LinkedHashSet<>();
    private boolean connected = true;

    @Override
    public synchronized void onReport(VenueReport report) {
        reports.add(report);
    }

    @Override
    public synchronized void onConnection(boolean now, String reason) {
        connected = now;
    }

    synchronized boolean isConnected() {
        return connected;
    }

    synchronized List<VenueReport> of(ClientOrderId order) {
        return reports.stream()
                .filter(report -> report.clientOrderId().equals(order))
                .toList();
    }

    synchronized <R extends VenueReport> List<R> of(ClientOrderId order, Class<R> kind) {
        return of(order).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Fill> fills(ClientOrderId order) {
        return of(order, FilledReport.class).stream().map(FilledReport::fill).toList();
    }

    Decimal filled(ClientOrderId order) {
        return fills(order).stream().map(fill -> fill.quantity().value()).reduce(Decimal.ZERO, Decimal::plus);
    }
}
