package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zvt.core.error.InvalidInputException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BollingerBandsTest {

    @Test
    void the_bands_lie_population_deviations_from_the_mean() {
        BollingerBands bands = bands(1, 1, 3, 3);
        assertThat(bands.value()).isEqualTo(2);
        assertThat(bands.middle()).isEqualTo(2);
        assertThat(bands.upper()).isEqualTo(4);
        assertThat(bands.lower()).isEqualTo(0);
        assertThat(bands.percentB()).isEqualTo(0.75);
        assertThat(bands.bandwidth()).isEqualTo(2);
        bands.update(5);
        assertThat(bands.middle()).isEqualTo(3);
        assertThat(bands.upper()).isCloseTo(3 + 2 * StrictMath.sqrt(2), within(1e-14));
        assertThat(bands.lower()).isCloseTo(3 - 2 * StrictMath.sqrt(2), within(1e-14));
    }

    @Test
    void no_output_is_defined_before_the_window_is_full() {
        BollingerBands bands = bands(1, 1, 3);
        assertThat(new double[] {
                    bands.value(), bands.middle(), bands.upper(), bands.lower(), bands.percentB(), bands.bandwidth()
                })
                .containsOnly(Double.NaN);
    }

    @Test
    void equal_prices_collapse_the_bands_and_put_the_price_in_their_centre() {
        BollingerBands bands = bands(9, 0.1, 0.1, 0.1, 0.1);
        assertThat(bands.upper()).isEqualTo(0.1);
        assertThat(bands.lower()).isEqualTo(0.1);
        assertThat(bands.percentB()).isEqualTo(0.5);
        assertThat(bands.bandwidth()).isZero();
    }

    @Test
    void a_middle_of_zero_has_no_bandwidth() {
        BollingerBands bands = bands(-1, -1, 1, 1);
        assertThat(bands.bandwidth()).isNaN();
        assertThat(bands.upper()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 50})
    void a_million_updates_do_not_let_them_drift(int period) {
        SplittableRandom random = new SplittableRandom(20131125);
        BollingerBands bands = new BollingerBands(period, 1);
        NaiveWindow naive = new NaiveWindow(period);
        double price = 50_000;
        for (int i = 1; i <= 1_000_000; i++) {
            price = Math.max(1, price + random.nextDouble(-25, 25));
            bands.update(price);
            naive.add(price);
            if (i >= period) {
                assertClose(i, bands.middle(), naive.mean());
                assertClose(i, bands.upper(), naive.mean() + naive.deviation());
                assertClose(i, bands.lower(), naive.mean() - naive.deviation());
                assertClose(i, bands.bandwidth(), 2 * naive.deviation() / naive.mean());
            }
        }
    }

    @Test
    void a_huge_price_leaves_no_trace_once_it_has_left_the_window() {
        BollingerBands bands = bands(1e90, 1, 1, 3, 3);
        assertThat(bands.upper()).isEqualTo(4);
        assertThat(bands.lower()).isEqualTo(0);
    }

    @Test
    void the_deviation_is_as_exact_far_from_zero_as_near_it() {
        BollingerBands near = bands(0, 0.25, 1, 0.5, 0.75, 1);
        BollingerBands far = bands(1e12, 1e12 + 0.25, 1e12 + 1, 1e12 + 0.5, 1e12 + 0.75, 1e12 + 1);
        // The middle band itself can only be had to half a unit in its last place, 6e-5.
        assertThat(far.percentB()).isCloseTo(near.percentB(), within(1e-4));
        assertThat(far.bandwidth() * far.middle()).isCloseTo(near.bandwidth() * near.middle(), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY, 1000.5})
    void a_width_outside_its_range_is_refused(double deviations) {
        assertThatThrownBy(() -> new BollingerBands(20, deviations))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("deviations", String.valueOf(deviations), "above 0");
    }

    /** Relative to 1e-9, without the cost of an assertion for each of millions of comparisons. */
    private static void assertClose(int update, double value, double expected) {
        if (!(Math.abs(value - expected) <= 1e-9 * Math.abs(expected))) {
            assertThat(value).as("update %d", update).isEqualTo(expected);
        }
    }

    private static BollingerBands bands(double... prices) {
        BollingerBands bands = new BollingerBands(4, 2);
        for (double price : prices) {
            bands.update(price);
        }
        return bands;
    }
}
