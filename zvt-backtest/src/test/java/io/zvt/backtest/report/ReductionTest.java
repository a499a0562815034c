package io.zvt.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.backtest.result.TimeSeries;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionTest {

    private static TimeSeries walk(long seed, int size) {
        Random random = new Random(seed);
        TimeSeries.Builder builder = TimeSeries.builder();
        long time = -1_000_000;
        double value = 100;
        for (int i = 0; i < size; i++) {
            time += random.nextInt(3) * (long) random.nextInt(1000);
            value += random.nextGaussian();
            builder.add(time, value);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_long_series_gets_short_and_keeps_its_ends_and_extremes(long seed) {
        TimeSeries whole = walk(seed, 20_000);

        TimeSeries shown = Reduction.of(whole, 1000);

        assertThat(shown.size()).isLessThanOrEqualTo(1004).isGreaterThan(500);
        assertThat(shown.time(0)).isEqualTo(whole.time(0));
        assertThat(shown.value(shown.size() - 1)).isEqualTo(whole.value(whole.size() - 1));
        assertThat(Arrays.stream(shown.values()).max())
                .isEqualTo(Arrays.stream(whole.values()).max());
        assertThat(Arrays.stream(shown.values()).min())
                .isEqualTo(Arrays.stream(whole.values()).min());
    }

    @Test
    void a_short_series_stays_as_it_is() {
        TimeSeries whole = walk(6, 1000);

        assertThat(Reduction.of(whole, 1000)).isSameAs(whole);
    }
}
