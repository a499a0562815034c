package io.zvt.engine.runtime;

import io.zvt.core.id.VenueId;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueReport;

/** The one door by which a venue's own reports reach the lane. */
record ReportDoor(EngineRuntime runtime, VenueId venue) implements VenueListener {

    @Override
    public void onReport(VenueReport report) {
        if (runtime.runner().isLaneThread()) {
            runtime.lane().own(() -> runtime.report(venue, report));
        } else {
            runtime.input(() -> runtime.report(venue, report));
        }
    }

    @Override
    public void onConnection(boolean connected, String reason) {
        if (connected) {
            runtime.input(() -> runtime.lane().own(() -> new Reconciler(runtime).resume()));
        }
    }
}
