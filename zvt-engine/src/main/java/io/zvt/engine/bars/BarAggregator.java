package io.zvt.engine.bars;

import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import java.util.function.Consumer;

/** tmp. */
public final class BarAggregator {
    public BarAggregator(Series series, BarSpec spec, Consumer<Bar> sink) {}

    public void onTrade(Trade trade) {}

    public void onTime(long epochNanos) {}

    public long nextClose() {
        return Long.MAX_VALUE;
    }
}
