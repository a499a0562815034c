package io.zvt.engine.sim;

import io.zvt.core.order.OrderFlag;
import java.util.List;

/**
 * Matches working orders with what a datum offers: market orders in the order of their coming, then buys, then sells, each
 * by price and time. Orders never trade with each other.
 */
final class Matcher {

    private final SlippageModel slippage;
    private final Execution execution;

    Matcher(SlippageModel slippage, Execution execution) {
        this.slippage = slippage;
        this.execution = execution;
    }

    void match(Market market, Offer offer) {
        if (market.takers.head != null) {
            marketOrders(market, offer);
        }
        resting(market, market.bids, offer.forBuys, offer);
        resting(market, market.asks, offer.forSells, offer);
        if (!market.fresh().isEmpty()) {
            settle(market, offer);
        }
    }

    /** Matches one order that just came; it goes on as fresh if nothing fills it. */
    void matchOne(Market market, SimOrder order, Offer offer) {
        Ladder ladder = offer.ladder(order.side);
        if (order.market) {
            takeMarket(market, order, ladder, offer);
        } else {
            takeLimit(market, order, ladder, offer);
        }
        if (order.open && order.immediate()) {
            execution.cancelRest(market, order);
        }
    }

    private void marketOrders(Market market, Offer offer) {
        SimOrder order = market.takers.head;
        while (order != null) {
            SimOrder next = order.next;
            if (offer.mayFill(order)) {
                takeMarket(market, order, offer.ladder(order.side), offer);
            }
            order = next;
        }
    }

    private void takeMarket(Market market, SimOrder order, Ladder ladder, Offer offer) {
        if (order.allOrNothing() && takeable(order, ladder, offer) < order.leaves) {
            return;
        }
        for (int i = 0; i < ladder.takeable && order.open; i++) {
            if (ladder.isBeyond(i, order.bound)) {
                execution.cancel(market, order, "PROTECTION", "the market is beyond the protected price");
                return;
            }
            take(market, order, ladder, i, offer);
        }
    }

    private void resting(Market market, RestingSide side, Ladder ladder, Offer offer) {
        for (int i = side.size() - 1; i >= 0 && offer.cap > 0; i--) {
            PriceLevel level = side.level(i);
            if (!ladder.reaches(level.ticks)) {
                return;
            }
            SimOrder order = level.head;
            while (order != null && offer.cap > 0) {
                SimOrder next = order.next;
                if (offer.mayFill(order)) {
                    one(market, order, ladder, offer);
                }
                order = next;
            }
        }
    }

    private void one(Market market, SimOrder order, Ladder ladder, Offer offer) {
        if (order.fresh) {
            takeLimit(market, order, ladder, offer);
        }
        if (order.open && ladder.makers && !order.immediate()) {
            make(market, order, ladder, offer);
        }
    }

    private void takeLimit(Market market, SimOrder order, Ladder ladder, Offer offer) {
        if (!ladder.crosses(order.bound)) {
            return;
        }
        if (order.terms.has(OrderFlag.POST_ONLY)) {
            execution.cancel(market, order, "POST_ONLY", "the order would have taken liquidity");
            return;
        }
        if (order.allOrNothing() && takeable(order, ladder, offer) < order.leaves) {
            return;
        }
        for (int i = 0; i < ladder.takeable && order.open && ladder.reaches(i, order.bound); i++) {
            take(market, order, ladder, i, offer);
        }
    }

    private void take(Market market, SimOrder order, Ladder ladder, int index, Offer offer) {
        long lots = Math.min(order.leaves, Math.min(ladder.lots[index], offer.cap));
        if (lots > 0) {
            long worse = slippage.ticks(order.instrument, order.side, ladder.ticks[index], lots);
            long price = ladder.slipped(index, worse, order.bound);
            offer.take(ladder, index, lots);
            execution.fill(market, order, price, lots, true, offer);
        }
    }

    /** Fills a resting order at its limit, or at a bar's open where the market opened beyond it. */
    private void make(Market market, SimOrder order, Ladder ladder, Offer offer) {
        long filled = 0;
        long price = order.bound;
        for (int i = 0; i < ladder.depth; i++) {
            if (!ladder.reaches(i, order.bound)) {
                continue;
            }
            if (i == 0 && ladder.improves) {
                price = ladder.better(0, order.bound);
            }
            long lots = Math.min(order.leaves - filled, Math.min(ladder.lots[i], offer.cap));
            offer.take(ladder, i, lots);
            filled += lots;
        }
        if (filled > 0) {
            execution.fill(market, order, price, filled, false, offer);
        }
    }

    private static long takeable(SimOrder order, Ladder ladder, Offer offer) {
        long total = 0;
        for (int i = 0; i < ladder.takeable && total < order.leaves; i++) {
            boolean priced = order.market ? !ladder.isBeyond(i, order.bound) : ladder.reaches(i, order.bound);
            if (priced) {
                total += Math.min(order.leaves - total, ladder.lots[i]);
            }
        }
        return Math.min(total, offer.cap);
    }

    /** After the first datum that could fill it an order rests, or is canceled if it was to be filled at once. */
    private void settle(Market market, Offer offer) {
        List<SimOrder> fresh = market.fresh();
        int kept = 0;
        for (int i = 0; i < fresh.size(); i++) {
            SimOrder order = fresh.get(i);
            if (order.fresh && !offer.mayFill(order)) {
                fresh.set(kept++, order);
            } else if (order.fresh) {
                order.fresh = false;
                if (order.immediate()) {
                    execution.cancelRest(market, order);
                }
            }
        }
        fresh.subList(kept, fresh.size()).clear();
    }
}
