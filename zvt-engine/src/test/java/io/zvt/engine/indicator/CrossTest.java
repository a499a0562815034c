package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CrossTest {

    /** Fast minus slow, by sign, and what is expected of each update: A crossed above, B crossed below, . nothing. */
    @ParameterizedTest
    @CsvSource({
        "'-+',    '.A'",
        "'+-',    '.B'",
        "'-++-',  '.A.B'",
        "'+',     '.'",
        "'=+',    '..'",
        "'=-',    '..'",
        "'+=+',   '...'",
        "'-=-',   '...'",
        "'+=-',   '..B'",
        "'-=+',   '..A'",
        "'-==+=', '...A.'",
        "'-+-+-', '.ABAB'",
    })
    void a_crossing_is_told_on_the_update_where_the_strict_relation_turns(String relations, String expected) {
        Cross cross = new Cross();
        assertThat(told(cross, relations)).isEqualTo(expected);
    }

    @Test
    void the_smallest_difference_is_a_relation() {
        Cross cross = new Cross();
        cross.update(1, 1 + Math.ulp(1.0));
        cross.update(1 + Math.ulp(1.0), 1);
        assertThat(cross.crossedAbove()).isTrue();
        cross.update(0, Double.MIN_VALUE);
        assertThat(cross.crossedBelow()).isTrue();
    }

    @Test
    void a_reset_forgets_the_side() {
        Cross cross = new Cross();
        told(cross, "-+");
        cross.reset();
        assertThat(cross.crossedAbove()).isFalse();
        assertThat(told(cross, "-")).isEqualTo(".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_not_a_finite_number_is_refused_and_changes_nothing(double value) {
        Cross cross = new Cross();
        told(cross, "-+");
        assertThatThrownBy(() -> cross.update(value, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("fast", String.valueOf(value), "finite");
        assertThatThrownBy(() -> cross.update(1, value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("slow", String.valueOf(value), "finite");
        assertThat(cross.crossedAbove()).isTrue();
        assertThat(told(cross, "-")).isEqualTo("B");
    }

    private static String told(Cross cross, String relations) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < relations.length(); i++) {
            char relation = relations.charAt(i);
            double difference = relation == '=' ? 0 : relation == '+' ? 0.5 : -0.5;
            cross.update(100 + difference, 100);
            assertThat(cross.crossedAbove() && cross.crossedBelow()).isFalse();
            told.append(cross.crossedAbove() ? 'A' : cross.crossedBelow() ? 'B' : '.');
        }
        return told.toString();
    }
}
