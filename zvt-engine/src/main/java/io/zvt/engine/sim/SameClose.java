package io.zvt.engine.sim;

import io.zvt.core.market.Bar;

/** Lets an order fill at the close of the bar in whose {@code onBar} it was decided, where the policy says so. */
final class SameClose {

    private final boolean active;
    private final VenueTime time;
    private final OfferReader reader;
    private final Matcher matcher;

    SameClose(FillPolicy policy, VenueTime time, OfferReader reader, Matcher matcher) {
        this.active = policy == FillPolicy.SAME_CLOSE;
        this.time = time;
        this.reader = reader;
        this.matcher = matcher;
    }

    /**
     * Matches an order that just came with the last bar of its own instrument, whatever arrived since for others; only if
     * that bar ended now, since an older close is no price of this moment.
     */
    void match(Market market, SimOrder order) {
        Bar bar = market.lastBar;
        if (active && order.atClose && bar != null && bar.epochNanos() == time.nanos()) {
            Offer offer = reader.close(market, bar, market.lastBarArrival);
            long before = offer.cap;
            matcher.matchOne(market, order, offer);
            market.lastBarUsed += before - offer.cap;
        }
    }
}
