package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AtrTest {

    @Test
    void ranges_count_the_gap_from_the_close_before_and_are_averaged_in_wilders_manner() {
        Atr atr = new Atr(2);
        bar(atr, 10, 8, 9);
        bar(atr, 12, 10, 11);
        // Ranges 2, and 3 from the close at 9 up to 12.
        assertThat(atr.value()).isEqualTo(2.5);
        bar(atr, 7, 6, 7);
        // From the close at 11 down to 6.
        assertThat(atr.value()).isEqualTo(3.75);
    }

    @Test
    void bars_without_a_range_have_an_average_of_zero() {
        Atr atr = new Atr(2);
        bar(atr, 5, 5, 5);
        bar(atr, 5, 5, 5);
        assertThat(atr.value()).isZero();
    }

    private static void bar(Atr atr, double high, double low, double close) {
        atr.update(Double.NaN, high, low, close, Double.NaN);
    }
}
