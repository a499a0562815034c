package io.zvt.engine.sim;

import java.util.Arrays;

/**
 * Remembers what our orders took from displayed sizes, because recorded data do not know of it.
 *
 * <p>As long as a price shows the same size, what was taken stays taken; another size, or its absence, starts afresh.
 */
final class Consumption {

    private long[] prices = new long[8];
    private long[] shown = new long[8];
    private long[] taken = new long[8];
    private boolean[] seen = new boolean[8];
    private int size;
    private boolean tracking;

    boolean isEmpty() {
        return size == 0;
    }

    /** Begins a datum; without tracking nothing is remembered. */
    void begin(boolean track) {
        tracking = track;
        if (size > 0) {
            Arrays.fill(seen, 0, size, false);
        }
    }

    /** Returns what is left of a displayed size. */
    long left(long price, long displayed) {
        int index = find(price);
        if (index < 0) {
            return displayed;
        }
        seen[index] = true;
        if (shown[index] != displayed) {
            shown[index] = displayed;
            taken[index] = 0;
        }
        return displayed - taken[index];
    }

    /** Ends the display of a datum: forgets prices that it does not show. */
    void end() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (seen[i] && taken[i] > 0) {
                move(i, kept++);
            }
        }
        size = kept;
    }

    /** Makes a displayed size known, so that what is taken from it can be remembered. */
    void taken(long price, long displayed, long lots) {
        if (!tracking) {
            return;
        }
        int index = find(price);
        if (index < 0) {
            index = grow();
            prices[index] = price;
            shown[index] = displayed;
            taken[index] = 0;
        }
        taken[index] += lots;
    }

    private void move(int from, int to) {
        prices[to] = prices[from];
        shown[to] = shown[from];
        taken[to] = taken[from];
    }

    private int grow() {
        if (size == prices.length) {
            prices = Arrays.copyOf(prices, size * 2);
            shown = Arrays.copyOf(shown, size * 2);
            taken = Arrays.copyOf(taken, size * 2);
            seen = Arrays.copyOf(seen, size * 2);
        }
        return size++;
    }

    private int find(long price) {
        for (int i = 0; i < size; i++) {
            if (prices[i] == price) {
                return i;
            }
        }
        return -1;
    }
}
