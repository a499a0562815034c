package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zvt.core.error.InvalidInputException;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ObvTest {

    @Test
    void the_volume_goes_the_way_of_the_close() {
        Obv obv = new Obv();
        bar(obv, 10, 100);
        assertThat(obv.value()).isEqualTo(100);
        bar(obv, 11, 50);
        assertThat(obv.value()).isEqualTo(150);
        bar(obv, 11, 70);
        assertThat(obv.value()).isEqualTo(150);
        bar(obv, 10.5, 200);
        assertThat(obv.value()).isEqualTo(-50);
    }

    @Test
    void a_million_updates_equal_the_exact_sum() {
        SplittableRandom random = new SplittableRandom(20131125);
        Obv obv = new Obv();
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < 1_000_000; i++) {
            double volume = random.nextDouble(1e-8, 1000);
            boolean up = i == 0 || random.nextInt(3) > 0;
            bar(obv, up ? i : -i, 0);
            bar(obv, up ? i + 0.5 : -i - 0.5, volume);
            exact = up ? exact.add(new BigDecimal(volume)) : exact.subtract(new BigDecimal(volume));
        }
        double expected = exact.doubleValue();
        assertThat(obv.value()).isCloseTo(expected, within(2 * Math.ulp(expected)));
    }

    @Test
    void a_negative_volume_is_refused_and_changes_nothing() {
        Obv obv = new Obv();
        bar(obv, 10, 100);
        assertThatThrownBy(() -> bar(obv, 11, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("volume", "-1", "negative");
        assertThat(obv.value()).isEqualTo(100);
    }

    private static void bar(Obv obv, double close, double volume) {
        obv.update(Double.NaN, Double.NaN, Double.NaN, close, volume);
    }
}
