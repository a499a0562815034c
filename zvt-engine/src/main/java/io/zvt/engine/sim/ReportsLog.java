package io.zvt.engine.sim;

import io.zvt.core.id.AccountId;
import io.zvt.core.venue.VenueReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that the venue told, by account, oldest first; and what of it is still to be delivered. */
final class ReportsLog {

    private static final int REPORTS_AN_ORDER = 4;

    private final long most;
    private final Map<AccountId, List<VenueReport>> accounts = new HashMap<>();
    private List<VenueReport> undelivered = new ArrayList<>();

    /** Remembers about so many ended orders' worth of reports an account. */
    ReportsLog(int history) {
        this.most = (long) history * REPORTS_AN_ORDER;
    }

    void add(SimOrder order, VenueReport report) {
        order.reports.add(report);
        undelivered.add(report);
        List<VenueReport> all = accounts.computeIfAbsent(order.account, a -> new ArrayList<>());
        all.add(report);
        if (all.size() > 2 * most) {
            all.subList(0, all.size() / 2).clear();
        }
    }

    /** Adds an answer that changes nothing and that nobody asks for later. */
    void answer(VenueReport report) {
        undelivered.add(report);
    }

    boolean hasUndelivered() {
        return !undelivered.isEmpty();
    }

    List<VenueReport> takeUndelivered() {
        List<VenueReport> taken = undelivered;
        undelivered = new ArrayList<>(4);
        return taken;
    }

    List<VenueReport> since(AccountId account, Instant watermark) {
        List<VenueReport> all = accounts.getOrDefault(account, List.of());
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).venueTime().isBefore(watermark)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return List.copyOf(all.subList(low, all.size()));
    }
}
