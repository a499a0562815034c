package io.zvt.engine.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BarAggregatorTest {

    private static final Series SERIES = new Series(InstrumentId.of("BTC/USD"), "test", 2, 4);
    private static final long SECOND = 1_000_000_000L;

    private final List<Bar> bars = new ArrayList<>();

    private static Trade trade(long seconds, long price, long quantity) {
        return new Trade(SERIES, seconds * SECOND, 1, price, quantity, AggressorSide.UNKNOWN);
    }

    private BarAggregator aggregator(BarSpec spec) {
        return new BarAggregator(SERIES, spec, bars::add);
    }

    @Test
    void a_time_bar_holds_its_start_and_not_its_end() {
        BarAggregator minute = aggregator(BarSpec.minutes(1));
        minute.onTrade(trade(60, 100, 10));
        minute.onTrade(trade(119, 90, 5));
        assertThat(minute.nextClose()).isEqualTo(120 * SECOND);
        minute.onTrade(trade(120, 95, 1));
        assertThat(bars).hasSize(1);
        Bar bar = bars.get(0);
        assertThat(bar.startNanos()).isEqualTo(60 * SECOND);
        assertThat(bar.epochNanos()).isEqualTo(120 * SECOND);
        assertThat(List.of(bar.openMantissa(), bar.highMantissa(), bar.lowMantissa(), bar.closeMantissa()))
                .containsExactly(100L, 100L, 90L, 90L);
        assertThat(bar.volumeMantissa()).isEqualTo(15);
        assertThat(bar.trades()).isEqualTo(2);
    }

    @Test
    void a_time_bar_closes_by_time_alone_and_empty_ones_are_left_out() {
        BarAggregator minute = aggregator(BarSpec.minutes(1));
        minute.onTrade(trade(61, 100, 10));
        minute.onTime(119 * SECOND);
        assertThat(bars).isEmpty();
        minute.onTime(120 * SECOND);
        minute.onTime(600 * SECOND);
        assertThat(bars).hasSize(1);
        assertThat(minute.nextClose()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_trade_that_reaches_the_size_closes_the_bar_and_belongs_to_it() {
        BarAggregator volume = aggregator(BarSpec.volume("0.0015"));
        volume.onTrade(trade(1, 100, 10));
        volume.onTrade(trade(2, 101, 10));
        volume.onTrade(trade(3, 102, 3));
        assertThat(bars).hasSize(1);
        assertThat(bars.get(0).volumeMantissa()).isEqualTo(20);
        assertThat(bars.get(0).epochNanos()).isEqualTo(2 * SECOND);
    }

    @Test
    void time_that_goes_back_is_refused() {
        BarAggregator ticks = aggregator(BarSpec.ticks(3));
        ticks.onTrade(trade(2, 100, 1));
        assertThatThrownBy(() -> ticks.onTrade(trade(1, 100, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("time");
    }

    @Test
    void all_kinds_agree_with_a_naive_reference_on_random_trades() {
        for (BarSpec spec :
                List.of(BarSpec.minutes(1), BarSpec.ticks(7), BarSpec.volume("0.05"), BarSpec.value("2.5"))) {
            bars.clear();
            Random random = new Random(7);
            List<Trade> trades = new ArrayList<>();
            long time = 0;
            for (int i = 0; i < 20_000; i++) {
                time += random.nextInt(40);
                trades.add(trade(time, 1 + random.nextInt(10_000), 1 + random.nextInt(200)));
            }
            BarAggregator aggregator = aggregator(spec);
            trades.forEach(aggregator::onTrade);
            assertThat(bars.stream().map(Bar::toString)).as(spec.toString()).isEqualTo(naive(spec, trades));
        }
    }

    private static List<String> naive(BarSpec spec, List<Trade> trades) {
        List<String> expected = new ArrayList<>();
        List<Trade> bar = new ArrayList<>();
        for (Trade trade : trades) {
            if (!bar.isEmpty() && spec.kind() == io.zvt.core.market.BarKind.TIME) {
                long length = Duration.ofMinutes(1).toNanos();
                if (trade.epochNanos() / length != bar.get(0).epochNanos() / length) {
                    expected.add(text(spec, bar, (bar.get(0).epochNanos() / length + 1) * length, expected.size() + 1));
                    bar.clear();
                }
            }
            bar.add(trade);
            if (isFull(spec, bar)) {
                expected.add(text(spec, bar, trade.epochNanos(), expected.size() + 1));
                bar.clear();
            }
        }
        return expected;
    }

    private static boolean isFull(BarSpec spec, List<Trade> bar) {
        BigDecimal size = spec.size().toBigDecimal();
        return switch (spec.kind()) {
            case TIME -> false;
            case TICK -> bar.size() >= size.intValueExact();
            case VOLUME -> sum(bar, false).compareTo(size) >= 0;
            case VALUE -> sum(bar, true).compareTo(size) >= 0;
        };
    }

    private static BigDecimal sum(List<Trade> bar, boolean value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Trade trade : bar) {
            BigDecimal quantity = trade.quantity().value().toBigDecimal();
            sum = sum.add(value ? quantity.multiply(trade.price().value().toBigDecimal()) : quantity);
        }
        return sum;
    }

    private static String text(BarSpec spec, List<Trade> bar, long end, int sequence) {
        long high = bar.stream().mapToLong(Trade::priceMantissa).max().orElseThrow();
        long low = bar.stream().mapToLong(Trade::priceMantissa).min().orElseThrow();
        return "Bar BTC/USD " + spec + " " + io.zvt.core.time.Timestamps.toInstant(end) + " "
                + bar.get(0).price() + " " + SERIES.price(high) + " " + SERIES.price(low) + " "
                + bar.get(bar.size() - 1).price() + " #" + sequence;
    }
}
