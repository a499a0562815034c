package io.zvt.engine.runtime;

import io.zvt.core.event.AlertSeverity;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueId;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.time.Timestamps;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueSnapshot;
import io.zvt.engine.account.OrderEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Brings the books and the venues together after every load of the state and every reconnection, before new orders are
 * taken. Belongs to the lane.
 */
final class Reconciler {

    private static final long RETRY_NANOS = 1_000_000_000L;

    /**
     * How far back beyond the watermark is asked: a venue tells by more than one way, so what came by a slower one may be
     * older than what is booked last. What is known already does no harm.
     */
    private static final long OVERLAP_NANOS = 600_000_000_000L;

    private final EngineRuntime runtime;
    private final Map<ClientOrderId, VenueOrder> openAtVenues = new HashMap<>();
    private int pending;
    private boolean startStrategies;

    Reconciler(EngineRuntime runtime) {
        this.runtime = runtime;
    }

    /** Asks all venues, then starts the strategies; called outside of a turn. */
    void start() {
        startStrategies = true;
        runtime.lane().own(this::askAll);
    }

    /** Asks all venues without starting strategies again, after a reconnection; called in a turn. */
    void resume() {
        startStrategies = false;
        askAll();
    }

    private void askAll() {
        openAtVenues.clear();
        pending = 0;
        List<Runnable> asks = new ArrayList<>();
        for (AccountUnit unit : runtime.accounts()) {
            for (VenueId venue : unit.state().venues()) {
                pending++;
                asks.add(() -> ask(unit, venue));
            }
        }
        asks.forEach(runtime.lane()::own);
        if (pending == 0) {
            runtime.lane().own(this::finish);
        }
    }

    private void ask(AccountUnit unit, VenueId venue) {
        CompletionStage<VenueSnapshot> stage = unit.desk().desk().venue(venue).snapshot(unit.id(), since(unit, venue));
        CompletableFuture<VenueSnapshot> future = stage.toCompletableFuture();
        if (future.isDone() && !future.isCompletedExceptionally()) {
            take(unit, venue, future.join());
            return;
        }
        int load = runtime.loads();
        stage.whenComplete((snapshot, error) -> runtime.input(() -> {
            // An answer to a question from before the state was loaded anew is of no use: it was asked again.
            if (runtime.loads() == load) {
                answered(unit, venue, snapshot, error);
            }
        }));
    }

    private static Instant since(AccountUnit unit, VenueId venue) {
        return Timestamps.toInstant(Math.max(0, unit.state().watermark(venue) - OVERLAP_NANOS));
    }

    private void answered(AccountUnit unit, VenueId venue, VenueSnapshot snapshot, @Nullable Throwable error) {
        if (error == null) {
            take(unit, venue, snapshot);
        } else {
            again(unit, venue, error);
        }
    }

    /** Without the venue's word no new order is taken; it is asked until it answers. */
    private void again(AccountUnit unit, VenueId venue, Throwable error) {
        runtime.raise(
                AlertSeverity.HIGH,
                "RECONCILIATION_DELAYED",
                "venue " + venue + " could not be asked: " + error,
                Map.of("venue", venue.value()));
        long when = runtime.lane().turnNanos() + RETRY_NANOS;
        runtime.timers().set("reconcile/" + unit.id() + "/" + venue, when, 0, () -> ask(unit, venue));
    }

    private void take(AccountUnit unit, VenueId venue, VenueSnapshot snapshot) {
        for (VenueOrder open : snapshot.openOrders()) {
            openAtVenues.put(open.clientOrderId(), open);
        }
        snapshot.reports().forEach(report -> unit.desk().report(venue, report));
        pending--;
        if (pending == 0) {
            runtime.lane().own(this::finish);
        }
    }

    private void finish() {
        for (AccountUnit unit : runtime.accounts()) {
            for (OrderEntry entry : List.copyOf(unit.state().openOrders())) {
                settle(unit, entry.order());
            }
        }
        if (startStrategies) {
            runtime.lane().own(runtime::startStrategies);
        }
    }

    private void settle(AccountUnit unit, Order order) {
        ClientOrderId id = order.id();
        if (!order.status().isAtVenue()) {
            unit.desk().start(id);
            return;
        }
        VenueOrder open = openAtVenues.get(id);
        boolean unclear = order.status() == OrderStatus.SUBMITTED
                || !order.doubts().isEmpty()
                || order.pendingTerms().isPresent()
                || open == null
                || !open.filled().equals(order.filled());
        if (order.isPendingCancel()) {
            unit.desk().repeatCancel(id);
        }
        if (order.status() == OrderStatus.SUBMITTED && startStrategies) {
            unit.desk().start(id);
        }
        if (unclear) {
            runtime.lane().effect(() -> unit.desk().query(id));
        }
    }
}
