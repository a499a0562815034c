package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AdxTest {

    @Test
    void the_further_outward_move_counts_and_all_averages_are_wilders() {
        Adx adx = new Adx(2);
        bar(adx, 10, 8, 9);
        bar(adx, 12, 9, 11);
        assertOutputs(adx, Double.NaN, Double.NaN, Double.NaN);
        bar(adx, 13, 8, 9);
        // Up 2, then equal moves, which count as none; ranges 3 and 5.
        assertOutputs(adx, 25, 0, Double.NaN);
        bar(adx, 11, 6, 7);
        // Down 2, range 5: averages 1/2, 1 and 9/2. Directional indices 100 and 100/3.
        assertOutputs(adx, 100 / 9.0, 200 / 9.0, 200 / 3.0);
        bar(adx, 12, 7, 8);
        // Up 1, range 5: averages 3/4, 1/2 and 19/4. The directional index is 20.
        assertOutputs(adx, 300 / 19.0, 200 / 19.0, 130 / 3.0);
    }

    @Test
    void a_series_that_never_moved_has_no_direction() {
        Adx adx = new Adx(2);
        for (int i = 0; i < 6; i++) {
            bar(adx, 5, 5, 5);
        }
        assertOutputs(adx, 0, 0, 0);
    }

    private static void bar(Adx adx, double high, double low, double close) {
        adx.update(Double.NaN, high, low, close, Double.NaN);
    }

    private static void assertOutputs(Adx adx, double plusDi, double minusDi, double value) {
        assertThat(new double[] {adx.plusDi(), adx.minusDi(), adx.value()})
                .containsExactly(new double[] {plusDi, minusDi, value}, within(1e-12));
    }
}
