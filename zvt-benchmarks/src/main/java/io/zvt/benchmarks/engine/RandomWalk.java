package io.zvt.benchmarks.engine;

import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.Series;
import io.zvt.core.time.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNum;

/** One random walk of minute bars, for us and for the peer. */
final class RandomWalk {

    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    static final BarSpec MINUTE = BarSpec.minutes(1);
    static final Instrument BTC = Instrument.spot("BTC/USD")
            .tick("0.01")
            .step("0.0001")
            .takerFee("0.001")
            .build();

    private static final Series SERIES = new Series(BTC.id(), "bench", 2, 4);
    private static final double CENTS = 100;

    private RandomWalk() {}

    static List<MarketData> bars(int count) {
        Random random = new Random(42);
        List<MarketData> bars = new ArrayList<>(count);
        long price = 5_000_000;
        long start = Timestamps.toEpochNanos(START);
        for (int i = 1; i <= count; i++) {
            long open = price;
            price = Math.max(100_000, price + random.nextInt(2_001) - 1_000);
            long high = Math.max(open, price) + random.nextInt(200);
            long low = Math.min(open, price) - random.nextInt(200);
            long end = start + MINUTE.lengthNanos();
            bars.add(new Bar(SERIES, MINUTE, start, end, i, new Ohlc(open, high, low, price), 1_000_000, 10));
            start = end;
        }
        return bars;
    }

    static BarSeries ta4j(List<MarketData> bars) {
        BarSeries series = new BaseBarSeriesBuilder()
                .withNumTypeOf(DoubleNum.class)
                .withMaxBarCount(Integer.MAX_VALUE)
                .build();
        Duration minute = Duration.ofMinutes(1);
        for (MarketData data : bars) {
            if (data instanceof Bar bar) {
                series.addBar(
                        minute,
                        bar.end().atZone(ZoneOffset.UTC),
                        bar.openMantissa() / CENTS,
                        bar.highMantissa() / CENTS,
                        bar.lowMantissa() / CENTS,
                        bar.closeMantissa() / CENTS,
                        bar.volumeMantissa() / 10_000.0);
            }
        }
        return series;
    }
}
