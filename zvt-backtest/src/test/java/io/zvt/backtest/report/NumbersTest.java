package io.zvt.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.value.Decimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1234567.891, '1,234,567.89'",
        "-1234.5,     '-1,234.50'",
        "0,           0.00",
        "0.5,         0.50",
        "-0.935303,   -0.9353",
        "0.0000123456,0.00001235",
        "0.000000001, 0.00000000",
        "100,         100.00"
    })
    void money_is_written_for_a_person(String amount, String written) {
        assertThat(Numbers.money(Decimal.of(amount))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"PT0.0123S,0.012 s", "PT12.3S,12.30 s", "PT61S,1 min 1 s", "PT3H5M,3 h 5 min", "P2DT3H4M,2 d 3 h"})
    void a_duration_shows_its_two_largest_units(Duration duration, String written) {
        assertThat(Numbers.duration(duration)).isEqualTo(written);
    }

    @Test
    void what_is_not_defined_says_so() {
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("n/a");
        assertThat(Numbers.fixed(Double.POSITIVE_INFINITY, 2)).isEqualTo("n/a");
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
    }
}
