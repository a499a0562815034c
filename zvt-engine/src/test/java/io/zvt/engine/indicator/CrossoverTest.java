package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossoverTest {

    private final Crossover crossover = new Crossover(new Sma(2), new Sma(4));

    private void bar(double close) {
        crossover.update(close, close, close, close, 1);
    }

    @Test
    void it_tells_the_crossings_that_its_two_indicators_make_one_by_one() {
        Sma fast = new Sma(2);
        Sma slow = new Sma(4);
        Cross cross = new Cross();
        Random random = new Random(7);
        List<String> told = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double close = 100 + random.nextInt(20);
            bar(close);
            told.add(crossover.crossedAbove() + " " + crossover.crossedBelow());
            fast.update(close);
            slow.update(close);
            if (slow.isReady()) {
                cross.update(fast.value(), slow.value());
            }
            expected.add(cross.crossedAbove() + " " + cross.crossedBelow());
        }
        assertThat(told).isEqualTo(expected).contains("true false", "false true");
    }

    @Test
    void it_is_ready_when_both_are_and_its_value_is_how_far_they_are_apart() {
        assertThat(crossover.warmUp()).isEqualTo(4);
        for (double close : new double[] {1, 2, 3}) {
            bar(close);
            assertThat(crossover.isReady()).isFalse();
            assertThat(crossover.value()).isNaN();
        }
        bar(4);
        assertThat(crossover.isReady()).isTrue();
        assertThat(crossover.value()).isEqualTo(1.0);
    }

    @Test
    void after_a_reset_it_begins_anew() {
        for (double close : new double[] {4, 3, 2, 1, 9}) {
            bar(close);
        }
        assertThat(crossover.crossedAbove()).isTrue();
        crossover.reset();
        assertThat(crossover.isReady()).isFalse();
        assertThat(crossover.crossedAbove()).isFalse();
    }
}
