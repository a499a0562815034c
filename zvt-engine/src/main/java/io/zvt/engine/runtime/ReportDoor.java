package io.zvt.engine.runtime;

import io.zvt.core.id.VenueId;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueReport;
import java.util.List;

/**
 * The one door by which a venue's own reports reach the lanes: the lane that knows the order books the report; if none
 * does, the last one says so. Thread-safe.
 */
record ReportDoor(List<EngineRuntime> lanes, VenueId venue) implements VenueListener {

    ReportDoor {
        lanes = List.copyOf(lanes);
    }

    @Override
    public void onReport(VenueReport report) {
        hand(0, report);
    }

    private void hand(int at, VenueReport report) {
        EngineRuntime lane = lanes.get(at);
        if (lane.runner().isLaneThread()) {
            lane.lane().own(() -> take(at, lane, report));
        } else {
            lane.input(() -> take(at, lane, report));
        }
    }

    private void take(int at, EngineRuntime lane, VenueReport report) {
        if (at == lanes.size() - 1 || lane.knows(report.clientOrderId())) {
            lane.report(venue, report);
        } else {
            hand(at + 1, report);
        }
    }

    @Override
    public void onConnection(boolean connected, String reason) {
        if (connected) {
            lanes.forEach(lane -> lane.input(lane::reconcile));
        }
    }
}
