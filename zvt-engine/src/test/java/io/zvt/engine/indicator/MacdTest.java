package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zvt.core.error.InvalidInputException;
import org.junit.jupiter.api.Test;

final class MacdTest {

    @Test
    void line_signal_and_histogram_follow_from_three_averages() {
        Macd macd = new Macd(1, 2, 2);
        macd.update(1);
        macd.update(3);
        assertThat(macd.value()).isNaN();
        assertThat(macd.signal()).isNaN();
        assertThat(macd.histogram()).isNaN();
        macd.update(2);
        // Differences 3 - 2 and 2 - 2, so the signal begins at their mean.
        assertOutputs(macd, 0, 0.5);
        macd.update(6);
        // Slow: 2 + 2/3 of 4. Signal: 1/2 + 2/3 of (4/3 - 1/2).
        assertOutputs(macd, 4 / 3.0, 19 / 18.0);
    }

    @Test
    void the_usual_lengths_are_12_26_and_9() {
        Macd usual = new Macd();
        Macd spelledOut = new Macd(12, 26, 9);
        assertThat(usual.warmUp()).isEqualTo(34);
        for (int i = 0; i < 40; i++) {
            double price = 100 + (i * 37) % 11;
            usual.update(price);
            spelledOut.update(price);
        }
        assertOutputs(usual, spelledOut.value(), spelledOut.signal());
    }

    @Test
    void a_fast_average_that_is_not_shorter_is_refused() {
        assertThatThrownBy(() -> new Macd(26, 26, 9))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("fastPeriod", "26", "shorter than slowPeriod");
    }

    private static void assertOutputs(Macd macd, double line, double signal) {
        assertThat(macd.value()).isCloseTo(line, within(1e-14));
        assertThat(macd.signal()).isCloseTo(signal, within(1e-14));
        assertThat(macd.histogram()).isCloseTo(line - signal, within(1e-14));
    }
}
