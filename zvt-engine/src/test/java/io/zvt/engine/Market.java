package io.zvt.engine;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.time.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes market data for tests, the same for the same seed. */
final class Market {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final BarSpec MINUTE = BarSpec.minutes(1);

    private Market() {}

    static Series series(String instrument) {
        return new Series(InstrumentId.of(instrument), "test", 2, 4);
    }

    /** A random walk of one-minute bars with the given first price. */
    static HistoricalData bars(String instrument, int count, int firstCents, long seed) {
        Random random = new Random(seed);
        Series series = series(instrument);
        List<MarketData> bars = new ArrayList<>();
        long price = firstCents;
        long start = Timestamps.toEpochNanos(START);
        for (int i = 1; i <= count; i++) {
            long open = price;
            price = Math.max(100, price + random.nextInt(201) - 100);
            long high = Math.max(open, price) + random.nextInt(50);
            long low = Math.max(1, Math.min(open, price) - random.nextInt(50));
            long end = start + MINUTE.lengthNanos();
            bars.add(new Bar(series, MINUTE, start, end, i, new Ohlc(open, high, low, price), 1_000_000, 10));
            start = end;
        }
        return of(instrument + " bars", bars);
    }

    /** A random walk of trades, several a second and many at one time. */
    static HistoricalData trades(String instrument, int count, int firstCents, long seed) {
        Random random = new Random(seed);
        Series series = series(instrument);
        List<MarketData> trades = new ArrayList<>();
        long price = firstCents;
        long time = Timestamps.toEpochNanos(START);
        for (int i = 1; i <= count; i++) {
            price = Math.max(100, price + random.nextInt(21) - 10);
            time += random.nextInt(3) * 1_000_000_000L;
            AggressorSide side = random.nextBoolean() ? AggressorSide.BUYER : AggressorSide.SELLER;
            trades.add(new Trade(series, time, i, price, 1 + random.nextInt(20_000), side));
        }
        return of(instrument + " trades", trades);
    }

    static HistoricalData of(String name, List<MarketData> data) {
        Iterator<MarketData> items = data.iterator();
        return new HistoricalData() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public @Nullable MarketData next() {
                return items.hasNext() ? items.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
