package io.zvt.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.PermanentException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void trailing_zeros_change_neither_equality_nor_hash_nor_text() {
        assertThat(Decimal.of("2.0")).isEqualTo(Decimal.of("2.00")).hasSameHashCodeAs(Decimal.of("2"));
        assertThat(Decimal.of("2.00")).hasToString("2");
        assertThat(Decimal.of("-0.0")).hasToString("0").isEqualTo(Decimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ".", "NaN", "Infinity", "1,5", "1_000", "0x10", "1e", "--1", "1.2.3", "٣"})
    void text_that_is_no_decimal_is_refused_with_field_value_rule_and_remedy(String text) {
        assertThatThrownBy(() -> Decimal.of(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("decimal")
                .hasMessageContaining("must be a decimal number")
                .hasMessageContaining("write it like");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e65", "1e-65"})
    void numbers_beyond_the_bounds_are_refused_at_once(String text) {
        assertThatThrownBy(() -> Decimal.of(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 64 digits");
    }

    @Test
    void a_result_beyond_the_bounds_is_an_error_never_a_rounding() {
        Decimal large = Decimal.of(BigDecimal.TEN.pow(40));
        assertThatThrownBy(() -> large.times(large))
                .isInstanceOf(PermanentException.class)
                .hasFieldOrPropertyWithValue("code", "DECIMAL_OVERFLOW");
    }

    @Test
    void values_beyond_64_bits_stay_exact() {
        Decimal sum = Decimal.of(Long.MAX_VALUE).plus(Decimal.ONE);
        assertThat(sum).hasToString("9223372036854775808");
        assertThat(sum.minus(Decimal.ONE)).isEqualTo(Decimal.of(Long.MAX_VALUE));
        assertThat(Decimal.of(Long.MIN_VALUE).negate()).isEqualTo(sum);
    }

    @Test
    void floating_point_comes_in_by_rounding_only() {
        assertThat(Decimal.ofRounded(0.1 + 0.2, 8, RoundingMode.HALF_EVEN)).hasToString("0.3");
        assertThatThrownBy(() -> Decimal.ofRounded(Double.NaN, 8, RoundingMode.HALF_EVEN))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void dividing_by_zero_is_refused() {
        assertThatThrownBy(() -> Decimal.ONE.dividedBy(Decimal.ZERO, 2, RoundingMode.DOWN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("divisor");
    }

    @Test
    void a_quantity_is_never_negative() {
        assertThatThrownBy(() -> Quantity.of("-1")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Quantity.of("1").minus(Quantity.of("2"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void amounts_of_two_assets_do_not_mix() {
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("USD")
                .hasMessageContaining("EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "U SD", "ABCDEFGHIJKLMNOPQRSTU", "Ü"})
    void a_malformed_asset_is_refused(String code) {
        assertThatThrownBy(() -> Asset.of(code))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("asset");
    }

    @Test
    void an_error_shows_no_control_character_and_no_endless_value() {
        InvalidInputException error = InvalidInputException.of("x", "a\nb" + "c".repeat(500), "r", "m");
        assertThat(error.getMessage()).contains("a\\u000ab").hasSizeLessThan(200);
        assertThat(error.at("file.csv line 3")).hasMessageContaining("file.csv line 3");
    }
}
