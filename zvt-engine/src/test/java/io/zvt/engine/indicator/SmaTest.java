package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmaTest {

    @Test
    void the_average_is_the_mean_of_the_last_prices() {
        Sma sma = new Sma(3);
        sma.update(1);
        sma.update(2);
        assertThat(sma.value()).isNaN();
        sma.update(3);
        assertThat(sma.value()).isEqualTo(2);
        sma.update(6);
        assertThat(sma.value()).isCloseTo(11 / 3.0, within(1e-15));
        sma.update(-6);
        assertThat(sma.value()).isCloseTo(1, within(1e-15));
    }

    @Test
    void an_average_of_one_price_is_that_price() {
        Sma sma = new Sma(1);
        for (double price : new double[] {5, 0.1, -7}) {
            sma.update(price);
            assertThat(sma.value()).isEqualTo(price);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 11, 49})
    void the_average_of_equal_prices_is_exactly_that_price(int period) {
        Sma sma = new Sma(period);
        sma.update(123.456);
        for (int i = 0; i < 5 * period; i++) {
            sma.update(0.1);
            if (i >= period) {
                assertThat(sma.value()).isEqualTo(0.1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 14, 50})
    void a_million_updates_do_not_let_it_drift(int period) {
        SplittableRandom random = new SplittableRandom(20131125);
        Sma sma = new Sma(period);
        NaiveWindow naive = new NaiveWindow(period);
        double price = 50_000;
        for (int i = 1; i <= 1_000_000; i++) {
            price = Math.max(1, price + random.nextDouble(-25, 25));
            sma.update(price);
            naive.add(price);
            if (i >= period && differs(sma.value(), naive.mean())) {
                assertThat(sma.value()).as("update %d", i).isEqualTo(naive.mean());
            }
        }
        assertThat(sma.value()).isCloseTo(naive.mean(), within(1e-9 * price));
    }

    @Test
    void a_huge_price_leaves_no_trace_once_it_has_left_the_window() {
        Sma sma = new Sma(5);
        sma.update(1e90);
        for (double price : new double[] {1, 2, 3, 4, 5}) {
            sma.update(price);
        }
        assertThat(sma.value()).isEqualTo(3);
    }

    private static boolean differs(double value, double expected) {
        return !(Math.abs(value - expected) <= 1e-9 * Math.abs(expected));
    }
}
