package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.indicator.Indicator;
import io.zvt.core.indicator.PriceIndicator;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every indicator promises, whatever it computes. */
final class IndicatorContractTest {

    private static final double[] NOT_FINITE = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.1e100, -Double.MAX_VALUE
    };

    static Stream<Arguments> indicators() {
        return Stream.of(
                indicator("Sma", () -> new Sma(14), 14),
                indicator("Ema", () -> new Ema(14), 14),
                indicator("Ema seeded with the first", () -> Ema.seededWithFirst(14), 14),
                indicator("Rsi", () -> new Rsi(14), 15),
                indicator("Macd", Macd::new, 34),
                indicator("BollingerBands", BollingerBands::new, 20),
                indicator("Atr", () -> new Atr(14), 14),
                indicator("Adx", () -> new Adx(14), 28),
                indicator("Obv", Obv::new, 1),
                indicator("Sma of 1", () -> new Sma(1), 1),
                indicator("Rsi of 1", () -> new Rsi(1), 2),
                indicator("Adx of 1", () -> new Adx(1), 2),
                indicator("Macd of 1, 2, 1", () -> new Macd(1, 2, 1), 2));
    }

    static Stream<Arguments> constructors() {
        return Stream.of(
                constructor("period", Sma::new),
                constructor("period", Ema::new),
                constructor("period", Ema::seededWithFirst),
                constructor("period", Rsi::new),
                constructor("fastPeriod", period -> new Macd(period, 26, 9)),
                constructor("slowPeriod", period -> new Macd(12, period, 9)),
                constructor("signalPeriod", period -> new Macd(12, 26, period)),
                constructor("period", period -> new BollingerBands(period, 2)),
                constructor("period", Atr::new),
                constructor("period", Adx::new));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void it_is_ready_after_its_warm_up_and_has_no_value_before(Supplier<Indicator> factory, int warmUp) {
        Indicator indicator = factory.get();
        Bars bars = new Bars(1);
        assertThat(indicator.warmUp()).isEqualTo(warmUp);
        for (int i = 0; i < warmUp; i++) {
            assertThat(indicator.isReady()).as("after %d updates", i).isFalse();
            assertThat(indicator.value()).as("after %d updates", i).isNaN();
            bars.feed(indicator);
        }
        assertThat(indicator.isReady()).isTrue();
        assertThat(indicator.value()).isFinite();
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_reset_makes_it_as_it_was_when_built(Supplier<Indicator> factory, int warmUp) {
        Indicator used = factory.get();
        Bars past = new Bars(2);
        for (int i = 0; i < 2 * warmUp + 3; i++) {
            past.feed(used);
        }
        // So large that what it left behind would swallow the digits of later prices.
        used.update(1e20, 1e20, 1e20, 1e20, 1e20);
        used.reset();
        assertSameFrom(new Bars(3), used, new Bars(3), factory.get(), 3 * warmUp);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_refused_update_changes_nothing(Supplier<Indicator> factory, int warmUp) {
        Indicator disturbed = factory.get();
        Indicator calm = factory.get();
        Bars some = new Bars(4);
        Bars same = new Bars(4);
        for (int i = 0; i < 3 * warmUp; i++) {
            for (double bad : NOT_FINITE) {
                refuse(disturbed, bad);
            }
            assertSameFrom(some, disturbed, same, calm, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void a_price_that_is_not_finite_is_refused_with_its_value_and_the_rule(Supplier<Indicator> factory, int warmUp) {
        Indicator indicator = factory.get();
        for (double bad : NOT_FINITE) {
            String field = indicator instanceof PriceIndicator ? "price" : "close";
            assertThatThrownBy(() -> indicator.update(1, 2, 0, bad, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll(field, String.valueOf(bad), "finite", "repair");
        }
        assertThat(indicator.warmUp()).isEqualTo(warmUp);
    }

    @ParameterizedTest
    @MethodSource("constructors")
    void a_period_outside_its_range_is_refused(String field, IntFunction<Indicator> constructor) {
        for (int bad : new int[] {0, -1, Integer.MIN_VALUE, 1_000_001, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> constructor.apply(bad))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll(field, String.valueOf(bad), "1 to 1000000", "choose");
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void an_update_allocates_nothing(Supplier<Indicator> factory, int warmUp) {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean,
                "skipped: this JVM does not count what a thread allocates");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Indicator indicator = factory.get();
        feed(indicator, 10_000 + warmUp);
        long before = threads.getCurrentThreadAllocatedBytes();
        double sum = feed(indicator, 100_000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isFinite();
        assertThat(allocated).as("bytes for 100,000 updates").isLessThan(50_000);
    }

    private static double feed(Indicator indicator, int updates) {
        double sum = 0;
        for (int i = 0; i < updates; i++) {
            double close = 100 + i % 7;
            indicator.update(close, close + 1 + i % 3, close - 1, close, 10);
            sum += indicator.isReady() ? indicator.value() : 0;
        }
        return sum;
    }

    private static void refuse(Indicator indicator, double bad) {
        assertThat(catchThrowable(() -> indicator.update(1, 2, 0, bad, 1))).isInstanceOf(InvalidInputException.class);
        if (indicator instanceof Atr || indicator instanceof Adx) {
            assertThat(catchThrowable(() -> indicator.update(1, bad, 0, 1, 1)))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(catchThrowable(() -> indicator.update(1, 2, bad, 1, 1)))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(catchThrowable(() -> indicator.update(1, 0.5, 1, 1, 1)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll("high", "0.5", "below the low");
        }
        if (indicator instanceof Obv) {
            assertThat(catchThrowable(() -> indicator.update(1, 2, 0, 1, bad)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static void assertSameFrom(Bars some, Indicator one, Bars same, Indicator other, int updates) {
        for (int i = 0; i < updates; i++) {
            some.feed(one);
            same.feed(other);
            assertThat(one.isReady()).isEqualTo(other.isReady());
            // Boxed, because NaN equals NaN only then.
            assertThat(one.value()).isEqualTo((Double) other.value());
        }
    }

    private static Arguments indicator(String name, Supplier<Indicator> factory, int warmUp) {
        return Arguments.of(Named.of(name, factory), warmUp);
    }

    private static Arguments constructor(String field, IntFunction<Indicator> constructor) {
        return Arguments.of(field, constructor);
    }

    /** A random walk, the same for the same seed. */
    private static final class Bars {

        private final SplittableRandom random;
        private double close = 100;

        Bars(long seed) {
            this.random = new SplittableRandom(seed);
        }

        void feed(Indicator indicator) {
            double open = close;
            close = open + random.nextDouble(-2, 2);
            double high = Math.max(open, close) + random.nextDouble();
            double low = Math.min(open, close) - random.nextDouble();
            indicator.update(open, high, low, close, random.nextInt(1000));
        }
    }
}
