package io.zvt.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;

/** Holds computed values against a column of a file, and counts, so that a column never passes by being empty. */
final class Comparison {

    private final String column;
    private int compared;

    Comparison(String column) {
        this.column = column;
    }

    /** Compares with a printed value; an empty cell means that the indicator must not be ready either. */
    void row(int row, String printed, double computed, double tolerance) {
        if (printed.isEmpty()) {
            assertThat(computed)
                    .as("%s, row %d, where the file is empty", column, row)
                    .isNaN();
            return;
        }
        compareWhereReady(row, printed, computed, tolerance);
        assertThat(computed).as("%s, row %d", column, row).isNotNaN();
    }

    /** Compares where both the file and the indicator have a value, for those that begin at different rows. */
    void compareWhereReady(int row, String printed, double computed, double tolerance) {
        if (printed.isEmpty() || Double.isNaN(computed)) {
            return;
        }
        compared++;
        assertThat(computed).as("%s, row %d", column, row).isCloseTo(Double.parseDouble(printed), within(tolerance));
    }

    void hasCompared(int rows) {
        assertThat(compared).as("rows of %s that were compared", column).isEqualTo(rows);
    }

    /** Half a unit of the seventh significant digit, which is as far as a value printed with seven may be off. */
    static double halfUnitOfSevenDigits(String printed) {
        BigDecimal value = new BigDecimal(printed);
        int leading = value.precision() - value.scale();
        return 0.5 * StrictMath.pow(10, leading - 7.0);
    }
}
