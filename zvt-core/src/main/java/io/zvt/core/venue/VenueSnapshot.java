package io.zvt.core.venue;

import io.zvt.core.account.Balance;
import java.time.Instant;
import java.util.List;

/**
 * What a venue knows of an account at a moment. Immutable and thread-safe.
 *
 * @param at when, by the venue's clock; the next watermark
 * @param openOrders the orders that work
 * @param reports what happened since the watermark asked for, fills and endings, oldest first
 * @param balances the balances
 */
public record VenueSnapshot(
        Instant at, List<VenueOrder> openOrders, List<VenueReport> reports, List<Balance> balances) {

    /**
     * Copies the collections.
     *
     * @param at when, by the venue's clock; the next watermark
     * @param openOrders the orders that work
     * @param reports what happened since the watermark asked for, fills and endings, oldest first
     * @param balances the balances
     */
    public VenueSnapshot {
        openOrders = List.copyOf(openOrders);
        reports = List.copyOf(reports);
        balances = List.copyOf(balances);
    }
}
