package io.zvt.backtest.run;

import io.zvt.backtest.result.TimeSeries;
import io.zvt.core.data.HistoricalData;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Trade;
import org.jspecify.annotations.Nullable;

/** A stream that counts its items and notes their prices as they pass. Used by one thread. */
final class TappedData implements HistoricalData {

    private final HistoricalData stream;
    private final @Nullable MarketData first;
    private boolean firstTaken;
    private long count;
    private TimeSeries.@Nullable Builder prices;

    TappedData(HistoricalData stream) {
        this.stream = stream;
        this.first = stream.next();
    }

    /** When the time of the first item begins, or {@link Long#MAX_VALUE} if there is none. */
    long start() {
        if (first instanceof Bar bar) {
            return bar.startNanos();
        }
        return first == null ? Long.MAX_VALUE : first.epochNanos();
    }

    @Nullable
    InstrumentId instrument() {
        return first == null ? null : first.instrument();
    }

    void tap(TimeSeries.Builder sink) {
        this.prices = sink;
    }

    long count() {
        return count;
    }

    @Override
    public String name() {
        return stream.name();
    }

    @Override
    public @Nullable MarketData next() {
        MarketData item = firstTaken ? stream.next() : first;
        firstTaken = true;
        if (item != null) {
            count++;
            note(item);
        }
        return item;
    }

    private void note(MarketData item) {
        TimeSeries.Builder sink = prices;
        if (sink == null) {
            return;
        }
        if (item instanceof Bar bar) {
            sink.put(bar.epochNanos(), bar.closeAsDouble());
        } else if (item instanceof Trade trade) {
            sink.put(trade.epochNanos(), trade.series().priceAsDouble(trade.priceMantissa()));
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
