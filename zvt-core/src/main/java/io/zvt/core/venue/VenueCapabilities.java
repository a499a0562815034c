package io.zvt.core.venue;

import io.zvt.core.order.OrderType;
import io.zvt.core.order.TimeInForce;
import java.util.Set;

/**
 * What a venue can do. Immutable and thread-safe.
 *
 * @param orderTypes order types
 * @param timesInForce times in force
 * @param amend whether a working order can be amended
 * @param queryByClientOrderId whether an order can be asked for by our id
 * @param receiveWindow whether the venue refuses what arrives after {@code notAfter}, so that not found later proves absence
 * @param maxOrdersPerSecond rate limit, 0 if unknown
 */
public record VenueCapabilities(
        Set<OrderType> orderTypes,
        Set<TimeInForce> timesInForce,
        boolean amend,
        boolean queryByClientOrderId,
        boolean receiveWindow,
        int maxOrdersPerSecond) {

    /**
     * Copies the collections.
     *
     * @param orderTypes order types
     * @param timesInForce times in force
     * @param amend whether a working order can be amended
     * @param queryByClientOrderId whether an order can be asked for by our id
     * @param receiveWindow whether the venue refuses what arrives after {@code notAfter}, so that not found later proves absence
     * @param maxOrdersPerSecond rate limit, 0 if unknown
     */
    public VenueCapabilities {
        orderTypes = Set.copyOf(orderTypes);
        timesInForce = Set.copyOf(timesInForce);
    }
}
