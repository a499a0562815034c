package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class EmaTest {

    @Test
    void the_average_begins_with_the_mean_of_the_first_prices() {
        Ema ema = new Ema(3);
        ema.update(1);
        ema.update(3);
        assertThat(ema.value()).isNaN();
        ema.update(8);
        assertThat(ema.value()).isEqualTo(4);
        ema.update(8);
        assertThat(ema.value()).isEqualTo(6);
        ema.update(0);
        assertThat(ema.value()).isEqualTo(3);
    }

    @Test
    void the_average_of_the_numbers_to_ten_is_their_mean_at_the_tenth() {
        Ema ema = new Ema(10);
        feedOneTo(10, ema);
        assertThat(ema.value()).isCloseTo(5.5, within(1e-15));
    }

    @Test
    void begun_with_the_first_price_the_numbers_to_ten_give_the_known_value() {
        Ema ema = Ema.seededWithFirst(10);
        feedOneTo(9, ema);
        assertThat(ema.isReady()).isFalse();
        assertThat(ema.value()).isNaN();
        ema.update(10);
        assertThat(ema.value()).isCloseTo(6.2393684801212155, within(2e-15));
        assertThat(ema.warmUp()).isEqualTo(10);
    }

    @Test
    void a_reset_begins_with_the_first_price_again() {
        Ema ema = Ema.seededWithFirst(2);
        ema.update(1000);
        ema.update(1000);
        ema.reset();
        ema.update(1);
        ema.update(4);
        assertThat(ema.value()).isCloseTo(3, within(1e-15));
    }

    private static void feedOneTo(int last, Ema ema) {
        for (int price = 1; price <= last; price++) {
            ema.update(price);
        }
    }
}
