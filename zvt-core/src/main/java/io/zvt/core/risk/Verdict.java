package io.zvt.core.risk;

import io.zvt.core.value.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What one check of risk management says of an order. Immutable and thread-safe.
 *
 * @param check the check's stable code, such as {@code MAX_POSITION}
 * @param passed whether the order may go on
 * @param limit the limit, or null if it is not a number
 * @param observed what was compared with the limit, or null if it is not a number
 * @param detail what a person needs to know beyond the numbers, or null
 */
public record Verdict(
        String check,
        boolean passed,
        @Nullable Decimal limit,
        @Nullable Decimal observed,
        @Nullable String detail) {

    /**
     * Returns a verdict that lets the order pass.
     *
     * @param check the check's code
     * @param limit the limit, or null
     * @param observed the value compared, or null
     * @return the verdict
     */
    public static Verdict pass(String check, @Nullable Decimal limit, @Nullable Decimal observed) {
        return new Verdict(check, true, limit, observed, null);
    }

    /**
     * Returns a verdict that refuses the order.
     *
     * @param check the check's code
     * @param limit the limit, or null
     * @param observed the value compared, or null
     * @param detail what a person needs to know
     * @return the verdict
     */
    public static Verdict refuse(String check, @Nullable Decimal limit, @Nullable Decimal observed, String detail) {
        return new Verdict(check, false, limit, observed, detail);
    }
}
