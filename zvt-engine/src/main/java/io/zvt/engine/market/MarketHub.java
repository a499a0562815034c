package io.zvt.engine.market;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knows who wants which market data, makes the bars nobody delivers, and keeps the marks. Belongs to the lane. */
public final class MarketHub {

    private final MarkBook marks;
    private final Map<InstrumentId, Channel> channels = new HashMap<>();
    private final List<BarFeed> timed = new ArrayList<>();
    private long arrivals;
    private @Nullable Series lastSeries;
    private @Nullable Channel lastChannel;

    /**
     * Creates a hub.
     *
     * @param marks takes the last prices
     */
    public MarketHub(MarkBook marks) {
        this.marks = marks;
    }

    /** {@return the number of the last datum that arrived} */
    public long arrivals() {
        return arrivals;
    }

    /**
     * Counts a datum in.
     *
     * @return its number
     */
    public long arrive() {
        return ++arrivals;
    }

    /**
     * Subscribes to trades.
     *
     * @param instrument of which instrument
     * @param listener gets them
     */
    public void onTrades(InstrumentId instrument, Consumer<MarketData> listener) {
        channel(instrument).trades.add(listener);
    }

    /**
     * Subscribes to quotes.
     *
     * @param instrument of which instrument
     * @param listener gets them
     */
    public void onQuotes(InstrumentId instrument, Consumer<MarketData> listener) {
        channel(instrument).quotes.add(listener);
    }

    /**
     * Subscribes to order books.
     *
     * @param instrument of which instrument
     * @param listener gets them
     */
    public void onBooks(InstrumentId instrument, Consumer<MarketData> listener) {
        channel(instrument).books.add(listener);
    }

    /**
     * Subscribes to bars; made of trades where no source delivers them.
     *
     * @param instrument of which instrument
     * @param spec which bars
     * @param listener gets them
     */
    public void onBars(InstrumentId instrument, BarSpec spec, Consumer<Bar> listener) {
        Channel channel = channel(instrument);
        for (BarFeed feed : channel.bars) {
            if (feed.spec().equals(spec)) {
                feed.add(listener);
                return;
            }
        }
        BarFeed feed = new BarFeed(spec);
        feed.add(listener);
        channel.bars.add(feed);
        timed.add(feed);
    }

    private Channel channel(InstrumentId instrument) {
        return channels.computeIfAbsent(instrument, id -> new Channel(marks.mark(id)));
    }

    private Channel channel(MarketData data) {
        Series series = data.series();
        Channel channel = lastChannel;
        if (channel == null || !series.equals(lastSeries)) {
            channel = channel(series.instrument());
            lastChannel = channel;
            lastSeries = series;
        }
        return channel;
    }

    /**
     * Moves the mark.
     *
     * @param data the newest datum of its instrument
     */
    public void mark(MarketData data) {
        channel(data).mark.update(data);
    }

    /**
     * Hands a datum to whoever wants it, and the bars it closes.
     *
     * @param data the datum
     */
    public void deliver(MarketData data) {
        Channel channel = channel(data);
        if (data instanceof Bar bar) {
            for (int i = 0; i < channel.bars.size(); i++) {
                channel.bars.get(i).onSourceBar(bar);
            }
        } else if (data instanceof Trade trade) {
            hand(channel.trades, data);
            for (int i = 0; i < channel.bars.size(); i++) {
                channel.bars.get(i).onTrade(trade);
            }
        } else if (data instanceof Quote) {
            hand(channel.quotes, data);
        } else if (data instanceof OrderBook) {
            hand(channel.books, data);
        }
    }

    private static void hand(List<Consumer<MarketData>> listeners, MarketData data) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).accept(data);
        }
    }

    /** {@return when the next bar made here closes by time, or {@link Long#MAX_VALUE}} */
    public long nextClose() {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < timed.size(); i++) {
            next = Math.min(next, timed.get(i).nextClose());
        }
        return next;
    }

    /**
     * Closes the bars whose time is over.
     *
     * @param epochNanos the time
     */
    public void closeBars(long epochNanos) {
        for (int i = 0; i < timed.size(); i++) {
            timed.get(i).onTime(epochNanos);
        }
    }

    /** Who wants what of one instrument. */
    private static final class Channel {

        private final Mark mark;
        private final List<Consumer<MarketData>> trades = new ArrayList<>();
        private final List<Consumer<MarketData>> quotes = new ArrayList<>();
        private final List<Consumer<MarketData>> books = new ArrayList<>();
        private final List<BarFeed> bars = new ArrayList<>();

        Channel(Mark mark) {
            this.mark = mark;
        }
    }
}
