package io.zvt.backtest.data;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.market.MarketData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of market data, for tests and examples. Used by one thread. */
public final class InMemoryData implements HistoricalData {

    private final String name;
    private final List<? extends MarketData> items;
    private int next;

    private InMemoryData(String name, List<? extends MarketData> items) {
        this.name = name;
        this.items = items;
    }

    /**
     * Returns the items of a list, in its order.
     *
     * @param name a name for messages
     * @param items items of one series, oldest first
     * @return the data, at its beginning
     * @throws InvalidInputException if time goes back or sequences do not rise; the message says at which item
     */
    public static InMemoryData of(String name, List<? extends MarketData> items) {
        List<? extends MarketData> copy = List.copyOf(items);
        for (int i = 1; i < copy.size(); i++) {
            requireOrder(name, i, copy.get(i - 1), copy.get(i));
        }
        return new InMemoryData(name, copy);
    }

    private static void requireOrder(String name, int index, MarketData before, MarketData item) {
        if (!item.series().equals(before.series())) {
            throw InvalidInputException.of(
                            "series", item.series(), "must be that of the item before", "give each series its own list")
                    .at(name + ", item " + index);
        }
        if (item.epochNanos() < before.epochNanos()) {
            throw InvalidInputException.of("time", item, "must not be before that of " + before, "sort the list")
                    .at(name + ", item " + index);
        }
        if (item.sequence() <= before.sequence()) {
            throw InvalidInputException.of(
                            "sequence", item.sequence(), "must exceed " + before.sequence(), "number the items")
                    .at(name + ", item " + index);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable MarketData next() {
        return next < items.size() ? items.get(next++) : null;
    }

    @Override
    public void close() {
        next = items.size();
    }
}
