package io.zvt.engine.bars;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarKind;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.value.Decimal;
import java.util.function.Consumer;

/**
 * Makes bars of trades.
 *
 * <p>A time bar holds the trades from its start, included, to its end, excluded; it closes when a later trade comes or the
 * time is told, and empty ones are left out. A tick, volume or value bar closes with the trade that reaches its size, which
 * belongs to it whole. Sequences count from 1. Not thread-safe.
 */
public final class BarAggregator {

    private final Series series;
    private final BarSpec spec;
    private final Consumer<Bar> sink;
    private final long length;
    private long sequence;
    private long trades;
    private long start;
    private long last = Long.MIN_VALUE;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;
    private Decimal value = Decimal.ZERO;

    /**
     * Creates an aggregator.
     *
     * @param series the series of the trades
     * @param spec which bars
     * @param sink gets each bar as it closes
     */
    public BarAggregator(Series series, BarSpec spec, Consumer<Bar> sink) {
        this.series = series;
        this.spec = spec;
        this.sink = sink;
        this.length = spec.kind() == BarKind.TIME ? spec.lengthNanos() : 0;
    }

    /**
     * Takes a trade.
     *
     * @param trade the next trade of the series
     * @throws InvalidInputException if it is of another series, or its time is before the last one's
     */
    public void onTrade(Trade trade) {
        long time = trade.epochNanos();
        if (!trade.series().equals(series)) {
            throw InvalidInputException.of("series", trade.series(), "must be " + series, "aggregate each by itself");
        }
        if (time < last) {
            throw InvalidInputException.of(
                    "time", time, "must not be before the last trade's " + last, "sort the data");
        }
        onTime(time);
        last = time;
        add(trade);
        if (isFull()) {
            close(time);
        }
    }

    /**
     * Closes a time bar whose end has come.
     *
     * @param epochNanos the time, nanoseconds since 1970
     */
    public void onTime(long epochNanos) {
        if (epochNanos >= nextClose()) {
            close(start + length);
        }
    }

    /** {@return when the open time bar ends, or {@link Long#MAX_VALUE} if none is open} */
    public long nextClose() {
        return length == 0 || trades == 0 ? Long.MAX_VALUE : start + length;
    }

    private void add(Trade trade) {
        long price = trade.priceMantissa();
        if (trades == 0) {
            start = length == 0 ? trade.epochNanos() : Math.floorDiv(trade.epochNanos(), length) * length;
            open = price;
            high = price;
            low = price;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        close = price;
        volume = Math.addExact(volume, trade.quantityMantissa());
        trades++;
        if (spec.kind() == BarKind.VALUE) {
            value = value.plus(trade.price().value().times(trade.quantity().value()));
        }
    }

    private boolean isFull() {
        return switch (spec.kind()) {
            case TIME -> false;
            case TICK -> spec.size().compareTo(Decimal.of(trades)) <= 0;
            case VOLUME -> spec.size().compareTo(series.quantity(volume).value()) <= 0;
            case VALUE -> spec.size().compareTo(value) <= 0;
        };
    }

    private void close(long end) {
        Bar bar = new Bar(series, spec, start, end, ++sequence, new Ohlc(open, high, low, close), volume, trades);
        trades = 0;
        volume = 0;
        value = Decimal.ZERO;
        sink.accept(bar);
    }
}
