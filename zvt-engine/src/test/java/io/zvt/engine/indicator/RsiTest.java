package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RsiTest {

    @Test
    void rises_and_falls_are_averaged_in_wilders_manner() {
        Rsi rsi = rsi(10, 11, 10.5);
        // Rises 1 and 0, falls 0 and 0.5: averages 0.5 and 0.25.
        assertThat(rsi.value()).isCloseTo(200 / 3.0, within(1e-12));
        rsi.update(12);
        // (0.5 + 1.5) / 2 and (0.25 + 0) / 2.
        assertThat(rsi.value()).isCloseTo(800 / 9.0, within(1e-12));
    }

    @Test
    void a_series_that_only_rises_is_at_100() {
        assertThat(rsi(1, 2, 3, 5).value()).isEqualTo(100);
    }

    @Test
    void a_series_that_only_falls_is_at_0() {
        assertThat(rsi(5, 3, 2, 1).value()).isEqualTo(0);
    }

    @Test
    void a_series_that_never_moved_is_neutral() {
        assertThat(rsi(7, 7, 7, 7).value()).isEqualTo(50);
    }

    private static Rsi rsi(double... prices) {
        Rsi rsi = new Rsi(2);
        for (double price : prices) {
            rsi.update(price);
        }
        return rsi;
    }
}
