package io.zvt.engine.sim;

import io.zvt.core.order.Side;
import java.util.Arrays;

/**
 * What one datum offers to the orders of one side, best price first.
 *
 * <p>Each level has a price, the limit that it reaches, and lots. Reach and price differ for bars only. Levels from
 * {@link #takeable} on are for resting orders alone: a bar's low is no price at which an order can be sure to take.
 */
final class Ladder {

    private final int sign;
    final Consumption consumption;
    long[] ticks = new long[8];
    private long[] reach = new long[8];
    long[] lots = new long[8];
    private long[] shown = new long[8];
    int depth;
    int takeable;
    /** Whether resting orders are filled, too; a trade fills those of the side that did not take. */
    boolean makers;
    /** Whether a resting order gets the price of the level where that is better than its limit. */
    boolean improves;

    /** For the orders of a side: buys meet asks. */
    Ladder(Side side) {
        this.sign = side.sign();
        this.consumption = new Consumption();
    }

    void clear() {
        depth = 0;
        takeable = 0;
        makers = true;
        improves = false;
    }

    void add(long price, long size) {
        add(price, price, size);
        takeable = depth;
    }

    void add(long price, long reached, long size) {
        if (depth == ticks.length) {
            ticks = Arrays.copyOf(ticks, depth * 2);
            reach = Arrays.copyOf(reach, depth * 2);
            lots = Arrays.copyOf(lots, depth * 2);
            shown = Arrays.copyOf(shown, depth * 2);
        }
        ticks[depth] = price;
        reach[depth] = reached;
        lots[depth] = size;
        depth++;
    }

    /** Whether a level reaches a limit. */
    boolean reaches(int index, long limit) {
        return sign * reach[index] <= sign * limit;
    }

    /** Whether any level reaches a limit; the last reaches furthest for bars, the first for everything else. */
    boolean reaches(long limit) {
        return depth > 0 && (reaches(0, limit) || reaches(depth - 1, limit));
    }

    /** Whether an order with this limit would take liquidity. */
    boolean crosses(long limit) {
        return takeable > 0 && reaches(0, limit);
    }

    /** Whether a price is beyond a market order's bound. */
    boolean isBeyond(int index, long bound) {
        return sign * ticks[index] > sign * bound;
    }

    /** A price made worse, but not beyond the bound. */
    long slipped(int index, long slippage, long bound) {
        long room = sign > 0 ? bound - ticks[index] : ticks[index] - Math.max(bound, 1);
        long worse = ticks[index] + sign * Math.min(slippage, Math.max(room, 0));
        return Math.max(worse, 1);
    }

    /** The better of a level's price and a limit, for the order. */
    long better(int index, long limit) {
        return sign > 0 ? Math.min(ticks[index], limit) : Math.max(ticks[index], limit);
    }

    void take(int index, long taken) {
        consumption.taken(ticks[index], shown[index], taken);
        lots[index] -= taken;
    }

    /** Adds a displayed level, less what was taken from it earlier. */
    void display(long price, long size) {
        add(price, consumption.left(price, size));
        shown[depth - 1] = size;
    }
}
