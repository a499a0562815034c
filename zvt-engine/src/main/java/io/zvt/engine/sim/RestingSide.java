package io.zvt.engine.sim;

import io.zvt.core.order.Side;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The resting orders of one side by price and time.
 *
 * <p>Levels lie in an array, the best at its end, where most of the coming and going is; emptied levels are used again.
 */
final class RestingSide {

    private static final int MAX_SPARE = 1024;

    private final int sign;
    private long[] keys = new long[16];
    private PriceLevel[] levels = new PriceLevel[16];
    private int size;
    private final PriceLevel[] spare = new PriceLevel[MAX_SPARE];
    private int spares;

    RestingSide(Side side) {
        this.sign = side.sign();
    }

    int size() {
        return size;
    }

    /** The level at an index; the best is at the last one. */
    PriceLevel level(int index) {
        return levels[index];
    }

    @Nullable
    PriceLevel best() {
        return size == 0 ? null : levels[size - 1];
    }

    void add(SimOrder order) {
        long key = sign * order.bound;
        int index = size > 0 && keys[size - 1] == key ? size - 1 : find(key);
        if (index < 0) {
            index = -index - 1;
            insert(index, key, order.bound);
        }
        levels[index].append(order);
    }

    void remove(SimOrder order) {
        PriceLevel level = order.level;
        if (level == null) {
            return;
        }
        level.unlink(order);
        if (level.isEmpty()) {
            long key = sign * level.ticks;
            drop(keys[size - 1] == key ? size - 1 : find(key));
        }
    }

    private int find(long key) {
        return Arrays.binarySearch(keys, 0, size, key);
    }

    private void insert(int index, long key, long ticks) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            levels = Arrays.copyOf(levels, size * 2);
        }
        System.arraycopy(keys, index, keys, index + 1, size - index);
        System.arraycopy(levels, index, levels, index + 1, size - index);
        keys[index] = key;
        levels[index] = level(ticks);
        size++;
    }

    private PriceLevel level(long ticks) {
        if (spares == 0) {
            return new PriceLevel(ticks);
        }
        PriceLevel level = spare[--spares];
        level.ticks = ticks;
        return level;
    }

    private void drop(int index) {
        if (spares < MAX_SPARE) {
            spare[spares++] = levels[index];
        }
        size--;
        System.arraycopy(keys, index + 1, keys, index, size - index);
        System.arraycopy(levels, index + 1, levels, index, size - index);
    }
}
