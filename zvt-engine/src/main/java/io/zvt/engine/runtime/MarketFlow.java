package io.zvt.engine.runtime;

import io.zvt.core.market.MarketData;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.market.MarketHub;
import io.zvt.engine.sim.MarketDrivenVenue;
import java.util.List;

/**
 * Takes the data of one moment through the lane: simulated venues match resting orders, their reports are booked, marks
 * move, and strategies get the data with the bars it closes. Belongs to the lane.
 *
 * <p>All data of the moment are counted in before anything is matched, so what is decided on one of them, a fill included,
 * can be filled only by what comes later, whichever of them is looked at first.
 */
final class MarketFlow implements Runnable {

    private final Lane lane;
    private final MarketHub hub;
    private final List<MarketDrivenVenue> venues;
    private MarketData[] data = new MarketData[16];
    private int count;
    private long now;

    MarketFlow(Lane lane, MarketHub hub, List<MarketDrivenVenue> venues) {
        this.lane = lane;
        this.hub = hub;
        this.venues = venues;
    }

    /** Adds a datum to the moment that {@link #flow} will take. */
    void add(MarketData datum) {
        if (count == data.length) {
            data = java.util.Arrays.copyOf(data, 2 * count);
        }
        data[count++] = datum;
    }

    /** Takes the data added since the last call; called outside of a turn, at the time they became known. */
    void flow(long moment) {
        this.now = moment;
        try {
            match();
            lane.input(this);
        } finally {
            java.util.Arrays.fill(data, 0, count, null);
            count = 0;
        }
    }

    private void match() {
        long first = hub.arrivals() + 1;
        for (int i = 0; i < count; i++) {
            hub.arrive();
        }
        if (venues.isEmpty()) {
            return;
        }
        for (int i = 0; i < count; i++) {
            for (int v = 0; v < venues.size(); v++) {
                venues.get(v).onMarketData(data[i], first + i);
            }
        }
        lane.run();
    }

    /** The turn of the moment: strategies see all its marks, and bars that ended before its first trade. */
    @Override
    public void run() {
        for (int i = 0; i < count; i++) {
            hub.mark(data[i]);
        }
        if (hub.nextClose() <= now) {
            hub.closeBars(now);
        }
        for (int i = 0; i < count; i++) {
            hub.deliver(data[i]);
        }
    }
}
