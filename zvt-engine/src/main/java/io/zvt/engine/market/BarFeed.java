package io.zvt.engine.market;

import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.Trade;
import io.zvt.engine.bars.BarAggregator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bars of one kind of one instrument: those of a source, or made of trades until a source delivers some. Belongs to
 * the lane.
 */
final class BarFeed {

    private final BarSpec spec;
    private final List<Consumer<Bar>> listeners = new ArrayList<>();
    private @Nullable BarAggregator aggregator;
    private boolean fromSource;

    BarFeed(BarSpec spec) {
        this.spec = spec;
    }

    BarSpec spec() {
        return spec;
    }

    void add(Consumer<Bar> listener) {
        listeners.add(listener);
    }

    void onSourceBar(Bar bar) {
        if (bar.spec().equals(spec)) {
            fromSource = true;
            aggregator = null;
            hand(bar);
        }
    }

    void onTrade(Trade trade) {
        if (fromSource) {
            return;
        }
        BarAggregator making = aggregator;
        if (making == null) {
            making = new BarAggregator(trade.series(), spec, this::hand);
            aggregator = making;
        }
        making.onTrade(trade);
    }

    void onTime(long epochNanos) {
        if (aggregator != null) {
            aggregator.onTime(epochNanos);
        }
    }

    long nextClose() {
        return aggregator == null ? Long.MAX_VALUE : aggregator.nextClose();
    }

    private void hand(Bar bar) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).accept(bar);
        }
    }
}
