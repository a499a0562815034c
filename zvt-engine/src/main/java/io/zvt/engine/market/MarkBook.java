package io.zvt.engine.market;

import io.zvt.core.event.ReferencePrice;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.MarketData;
import io.zvt.core.order.Side;
import io.zvt.core.strategy.Marks;
import io.zvt.core.value.Price;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The marks of all instruments. Belongs to the lane. */
public final class MarkBook implements Marks {

    private final Map<InstrumentId, Mark> marks = new HashMap<>();

    /** Creates a mark book. */
    public MarkBook() {}

    /**
     * Returns the mark of an instrument, to be kept.
     *
     * @param instrument which instrument
     * @return its mark, without a price at first
     */
    public Mark mark(InstrumentId instrument) {
        return marks.computeIfAbsent(instrument, id -> new Mark());
    }

    /**
     * Takes a datum.
     *
     * @param data the newest datum of its instrument
     */
    public void update(MarketData data) {
        mark(data.instrument()).update(data);
    }

    @Override
    public Optional<Price> last(InstrumentId instrument) {
        return Optional.ofNullable(mark(instrument).price());
    }

    /**
     * Returns the price an order is measured by.
     *
     * @param instrument what it trades
     * @param side its side
     * @return the price with its source and number, or null if there was none yet
     */
    public @Nullable ReferencePrice reference(InstrumentId instrument, Side side) {
        return mark(instrument).reference(side);
    }
}
