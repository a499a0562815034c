package io.zvt.engine.sim;

import io.zvt.core.order.Side;

/** What one datum offers to orders; one object is used again for each datum. */
final class Offer {

    static final long UNLIMITED = Long.MAX_VALUE;

    /** What buys meet. */
    final Ladder forBuys = new Ladder(Side.BUY);
    /** What sells meet. */
    final Ladder forSells = new Ladder(Side.SELL);

    long arrival;
    /** When what the datum tells of began: a bar's start, otherwise the moment itself. */
    long sinceNanos;
    /** What all orders together can get, on top of the sizes of the levels. */
    long cap;

    private boolean sameClose;

    void begin(long newArrival, long since, long total) {
        arrival = newArrival;
        sinceNanos = since;
        cap = total;
        sameClose = false;
        forBuys.clear();
        forSells.clear();
    }

    void asSameClose() {
        sameClose = true;
    }

    Ladder ladder(Side side) {
        return side == Side.BUY ? forBuys : forSells;
    }

    /** Whether this may fill an order: never with something that its decision could see, or that began before it came. */
    boolean mayFill(SimOrder order) {
        return (arrival > order.dataSequence && sinceNanos >= order.effectiveNanos) || isSameCloseOf(order);
    }

    /** Whether this is the close at which an order was decided, the one price that its decision may have seen. */
    boolean isSameCloseOf(SimOrder order) {
        return sameClose && order.atClose;
    }

    boolean isForgetful() {
        return forBuys.consumption.isEmpty() && forSells.consumption.isEmpty();
    }

    void take(Ladder ladder, int index, long lots) {
        ladder.take(index, lots);
        if (cap != UNLIMITED) {
            cap -= lots;
        }
    }
}
