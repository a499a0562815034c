package io.zvt.engine.runtime;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.market.Bar;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.time.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings streams of recorded data into one order that does not depend on how they were registered: by time, and at one
 * time by instrument, kind and source. Used by one thread.
 */
final class Timeline {

    private static final Comparator<Head> ORDER = Comparator.<Head, String>comparing(
                    head -> head.series().instrument().value())
            .thenComparingInt(head -> rank(head.first()))
            .thenComparing(head -> head.first() instanceof Bar bar ? bar.spec().toString() : "")
            .thenComparing(head -> head.series().source());

    private final List<Head> heads = new ArrayList<>();

    /**
     * Opens the streams.
     *
     * @throws InvalidInputException if two of them cannot be told apart
     */
    Timeline(List<? extends HistoricalData> streams) {
        for (HistoricalData stream : streams) {
            MarketData first = stream.next();
            if (first != null) {
                heads.add(new Head(stream, first));
            }
        }
        heads.sort(ORDER);
        for (int i = 1; i < heads.size(); i++) {
            requireDistinct(heads.get(i - 1), heads.get(i));
        }
    }

    private static void requireDistinct(Head one, Head other) {
        if (ORDER.compare(one, other) == 0) {
            throw InvalidInputException.of(
                    "data",
                    one.stream.name() + " and " + other.stream.name(),
                    "must not be two streams of the same kind, instrument and source",
                    "give one of them another source");
        }
    }

    private static int rank(MarketData data) {
        if (data instanceof OrderBook) {
            return 0;
        }
        if (data instanceof Quote) {
            return 1;
        }
        return data instanceof Bar ? 3 : 2;
    }

    /** The time of the next data, or {@link Long#MAX_VALUE} at the end. */
    long nextTime() {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < heads.size(); i++) {
            next = Math.min(next, heads.get(i).time);
        }
        return next;
    }

    /** Hands over all data of one time and moves on. */
    void take(long time, MarketFlow flow) {
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).take(time, flow);
        }
    }

    /** One stream and its next datum. */
    private static final class Head {

        private final HistoricalData stream;
        private final MarketData first;
        private @Nullable MarketData next;
        private long time;

        Head(HistoricalData stream, MarketData first) {
            this.stream = stream;
            this.first = first;
            this.next = first;
            this.time = first.epochNanos();
        }

        MarketData first() {
            return first;
        }

        Series series() {
            return first.series();
        }

        void take(long moment, MarketFlow flow) {
            MarketData datum = next;
            while (datum != null && time == moment) {
                flow.add(datum);
                datum = advance(datum);
            }
        }

        private @Nullable MarketData advance(MarketData datum) {
            MarketData after = stream.next();
            next = after;
            if (after == null) {
                time = Long.MAX_VALUE;
                return null;
            }
            time = after.epochNanos();
            if (time < datum.epochNanos() || after.sequence() <= datum.sequence()) {
                throw backwards(datum, after);
            }
            return after;
        }

        private InvalidInputException backwards(MarketData datum, MarketData after) {
            return InvalidInputException.of(
                    "data",
                    stream.name() + " #" + after.sequence() + " at " + Timestamps.toInstant(after.epochNanos()),
                    "must not come before #" + datum.sequence() + " at " + Timestamps.toInstant(datum.epochNanos())
                            + ", which it follows",
                    "sort the stream by time and number it upwards");
        }
    }
}
