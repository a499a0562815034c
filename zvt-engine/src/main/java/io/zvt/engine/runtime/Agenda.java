package io.zvt.engine.runtime;

import io.zvt.engine.lane.Lane;
import io.zvt.engine.lane.TimerQueue;
import io.zvt.engine.market.MarketHub;
import io.zvt.engine.sim.MarketDrivenVenue;
import java.util.List;

/**
 * What a lane has to do as time passes: timers, what simulated venues had delayed, and bars that close by time. Belongs to
 * the lane.
 */
final class Agenda {

    private final Lane lane;
    private final TimerQueue timers;
    private final MarketHub hub;
    private final List<MarketDrivenVenue> venues;

    Agenda(Lane lane, TimerQueue timers, MarketHub hub, List<MarketDrivenVenue> venues) {
        this.lane = lane;
        this.timers = timers;
        this.hub = hub;
        this.venues = venues;
    }

    /** When something is due next, in nanoseconds since 1970, or {@link Long#MAX_VALUE}. */
    long next() {
        long next = Math.min(timers.next(), hub.nextClose());
        for (int i = 0; i < venues.size(); i++) {
            next = Math.min(next, venues.get(i).nextDue());
        }
        return next;
    }

    /** Does all that is due; called outside of a turn. */
    void run(long now) {
        fireTimers(now);
        if (hub.nextClose() <= now) {
            lane.input(() -> hub.closeBars(now));
        }
    }

    /** Lets the venues' time pass and fires timers, but leaves bars open: their closing waits for the data of that time. */
    void fireTimers(long now) {
        passTime(now);
        Runnable due = timers.poll(now);
        while (due != null) {
            lane.input(due);
            due = timers.poll(now);
        }
    }

    /** Moves the venues to the time, so that what reaches them next finds what was delayed or expired done. */
    void passTime(long now) {
        for (int i = 0; i < venues.size(); i++) {
            venues.get(i).advanceTo(now);
        }
        if (!venues.isEmpty()) {
            lane.run();
        }
    }
}
