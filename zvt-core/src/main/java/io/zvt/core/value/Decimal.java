package io.zvt.core.value;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.PermanentException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal number: it never truncates, and what must round says how.
 *
 * <p>{@code 2.0} equals {@code 2.00}. Values have at most 64 digits before and 64 after the point; a result beyond that is
 * an error with code {@code DECIMAL_OVERFLOW}, never rounded. Small values are kept in 64 bits, others fall back to
 * {@link BigDecimal}; which is not seen from outside. Immutable and thread-safe.
 */
public final class Decimal implements Comparable<Decimal> {

    /** Zero. */
    public static final Decimal ZERO = new Decimal(0, 0, null);

    /** One. */
    public static final Decimal ONE = new Decimal(1, 0, null);

    /** Length that no canonical text exceeds: the sign, the point, and all digits before and after it. */
    public static final int MAX_TEXT_LENGTH = 2 + 2 * 64;

    static final int MAX_DIGITS = 64;

    private final long mantissa;
    private final int scale;
    private final @Nullable BigDecimal big;

    private Decimal(long mantissa, int scale, @Nullable BigDecimal big) {
        this.mantissa = mantissa;
        this.scale = scale;
        this.big = big;
    }

    /**
     * Returns a whole number.
     *
     * @param value the number
     * @return the decimal
     */
    public static Decimal of(long value) {
        return new Decimal(value, 0, null);
    }

    /**
     * Returns mantissa divided by ten to the power of scale.
     *
     * @param mantissa the digits
     * @param scale how many of them are after the point, 0 to 64
     * @return the decimal
     * @throws InvalidInputException if the scale is outside its range
     */
    public static Decimal ofMantissa(long mantissa, int scale) {
        if (scale < 0 || scale > MAX_DIGITS) {
            throw InvalidInputException.of("scale", scale, "must be 0 to " + MAX_DIGITS, "shift the mantissa");
        }
        return new Decimal(mantissa, scale, null);
    }

    /**
     * Reads a decimal, plain or with an exponent, whatever the locale.
     *
     * @param text for example {@code -1234.5} or {@code 1e-8}
     * @return the decimal
     * @throws InvalidInputException if the text is anything else, NaN and infinity included
     */
    public static Decimal of(String text) {
        return DecimalText.parse(text);
    }

    /**
     * Reads a decimal from a part of an array, without a string in between.
     *
     * @param text the characters
     * @param offset index of the first
     * @param length how many
     * @return the decimal
     * @throws InvalidInputException if the text is not a decimal, NaN and infinity included
     */
    public static Decimal of(char[] text, int offset, int length) {
        return DecimalText.parse(text, offset, length);
    }

    /**
     * Returns the decimal of the same value.
     *
     * @param value the value
     * @return the decimal
     * @throws PermanentException with code DECIMAL_OVERFLOW if it has more digits than a decimal holds
     */
    public static Decimal of(BigDecimal value) {
        if (!isWithinBounds(value)) {
            throw new PermanentException(
                    "DECIMAL_OVERFLOW",
                    "a decimal has at most " + MAX_DIGITS + " digits before and after the point; round earlier",
                    Map.of("precision", String.valueOf(value.precision()), "scale", String.valueOf(value.scale())));
        }
        BigDecimal canonical = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        BigDecimal plain = canonical.scale() < 0 ? canonical.setScale(0) : canonical;
        return plain.unscaledValue().bitLength() < Long.SIZE
                ? new Decimal(plain.unscaledValue().longValue(), plain.scale(), null)
                : new Decimal(0, plain.scale(), plain);
    }

    static boolean isWithinBounds(BigDecimal value) {
        if (value.signum() == 0) {
            return true;
        }
        // Before stripping, whose cost grows with the number of digits.
        if (value.precision() > 4 * MAX_DIGITS || Math.abs((long) value.scale()) > 4 * MAX_DIGITS) {
            return false;
        }
        BigDecimal canonical = value.stripTrailingZeros();
        return canonical.scale() <= MAX_DIGITS && canonical.precision() - canonical.scale() <= MAX_DIGITS;
    }

    /**
     * Rounds a double to a decimal: the only way from floating point, and an explicit one.
     *
     * @param value a finite number
     * @param scale digits to keep after the point
     * @param mode how to round
     * @return the rounded value
     * @throws InvalidInputException if the value is NaN or infinite
     */
    public static Decimal ofRounded(double value, int scale, RoundingMode mode) {
        if (!Double.isFinite(value)) {
            throw InvalidInputException.of("value", value, "must be finite", "check the computation before rounding");
        }
        return of(new BigDecimal(value).setScale(scale, mode));
    }

    /**
     * Returns the sum.
     *
     * @param other the other summand
     * @return this plus other, exact
     */
    public Decimal plus(Decimal other) {
        if (other.isZero()) {
            return this;
        }
        Decimal sum = big == null && other.big == null ? sum(other, other.mantissa) : null;
        return sum != null ? sum : of(toBigDecimal().add(other.toBigDecimal()));
    }

    /** Adds a mantissa at the other's scale; null if the sum does not fit 64 bits. */
    private @Nullable Decimal sum(Decimal other, long added) {
        int target = Math.max(scale, other.scale);
        if (!LongMath.scalesUp(mantissa, target - scale) || !LongMath.scalesUp(added, target - other.scale)) {
            return null;
        }
        long left = mantissa * LongMath.power(target - scale);
        long right = added * LongMath.power(target - other.scale);
        long sum = left + right;
        return LongMath.sumFits(left, right, sum) ? new Decimal(sum, target, null) : null;
    }

    /**
     * Returns the difference.
     *
     * @param other what is taken away
     * @return this minus other, exact
     */
    public Decimal minus(Decimal other) {
        if (other.isZero()) {
            return this;
        }
        boolean small = big == null && other.big == null && other.mantissa != Long.MIN_VALUE;
        Decimal difference = small ? sum(other, -other.mantissa) : null;
        return difference != null ? difference : of(toBigDecimal().subtract(other.toBigDecimal()));
    }

    /**
     * Returns the product.
     *
     * @param other the other factor
     * @return this times other, exact
     */
    public Decimal times(Decimal other) {
        if (big == null
                && other.big == null
                && scale + other.scale <= MAX_DIGITS
                && LongMath.productFits(mantissa, other.mantissa)) {
            return new Decimal(mantissa * other.mantissa, scale + other.scale, null);
        }
        return of(toBigDecimal().multiply(other.toBigDecimal()));
    }

    /**
     * Returns the product with a whole number.
     *
     * @param factor the factor
     * @return this times factor, exact
     */
    public Decimal times(long factor) {
        return times(of(factor));
    }

    /** {@return the value with the other sign} */
    public Decimal negate() {
        return big == null && mantissa != Long.MIN_VALUE
                ? new Decimal(-mantissa, scale, null)
                : of(toBigDecimal().negate());
    }

    /** {@return the value without its sign} */
    public Decimal abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * Returns the quotient, rounded as said.
     *
     * @param divisor not zero
     * @param digits digits to keep after the point, 0 to 64
     * @param mode how to round
     * @return this divided by divisor
     * @throws InvalidInputException if the divisor is zero
     * @throws ArithmeticException if the mode is UNNECESSARY and the quotient is not exact
     */
    public Decimal dividedBy(Decimal divisor, int digits, RoundingMode mode) {
        if (divisor.isZero()) {
            throw InvalidInputException.of("divisor", divisor, "must not be zero", "check it before dividing");
        }
        int shift = digits + divisor.scale - scale;
        if (big == null && divisor.big == null && shift >= 0 && LongMath.scalesUp(mantissa, shift)) {
            long dividend = mantissa * LongMath.power(shift);
            if (dividend != Long.MIN_VALUE) {
                return ofMantissa(LongMath.divide(dividend, divisor.mantissa, mode), digits);
            }
        }
        return of(toBigDecimal().divide(divisor.toBigDecimal(), digits, mode));
    }

    /**
     * Returns the value with at most some digits after the point.
     *
     * @param digits digits to keep after the point, 0 to 64
     * @param mode how to round
     * @return the rounded value
     * @throws ArithmeticException if the mode is UNNECESSARY and digits would be lost
     */
    public Decimal rounded(int digits, RoundingMode mode) {
        if (digits >= scale) {
            return this;
        }
        int drop = scale - digits;
        if (big == null && drop <= LongMath.MAX_POWER) {
            return ofMantissa(LongMath.divide(mantissa, LongMath.power(drop), mode), digits);
        }
        return of(toBigDecimal().setScale(digits, mode));
    }

    /**
     * Returns the nearest multiple of a step.
     *
     * @param step a positive step
     * @param mode how to round
     * @return the multiple
     * @throws InvalidInputException if the step is zero
     */
    public Decimal roundedToMultipleOf(Decimal step, RoundingMode mode) {
        return dividedBy(step, 0, mode).times(step);
    }

    /**
     * Returns whether the value is a whole multiple of a step.
     *
     * @param step the step, not zero
     * @return true if nothing is left over
     */
    public boolean isMultipleOf(Decimal step) {
        if (step.isZero()) {
            throw InvalidInputException.of("step", step, "must not be zero", "give a positive step");
        }
        if (big == null && step.big == null) {
            int target = Math.max(scale, step.scale);
            if (LongMath.scalesUp(mantissa, target - scale) && LongMath.scalesUp(step.mantissa, target - step.scale)) {
                long left = mantissa * LongMath.power(target - scale);
                long right = step.mantissa * LongMath.power(target - step.scale);
                return left % right == 0;
            }
        }
        return toBigDecimal().remainder(step.toBigDecimal()).signum() == 0;
    }

    /** {@return -1, 0 or 1 as the value is negative, zero or positive} */
    public int signum() {
        return big == null ? Long.signum(mantissa) : big.signum();
    }

    /** {@return whether the value is zero} */
    public boolean isZero() {
        return signum() == 0;
    }

    /** {@return whether the value is greater than zero} */
    public boolean isPositive() {
        return signum() > 0;
    }

    /** {@return whether the value is less than zero} */
    public boolean isNegative() {
        return signum() < 0;
    }

    /**
     * Returns the smaller of two values.
     *
     * @param other the other value
     * @return this if equal
     */
    public Decimal min(Decimal other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the greater of two values.
     *
     * @param other the other value
     * @return this if equal
     */
    public Decimal max(Decimal other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return the digits after the point that the value needs, 0 for whole numbers} */
    public int scale() {
        if (big != null) {
            return scale;
        }
        long digits = mantissa;
        int needed = digits == 0 ? 0 : scale;
        while (needed > 0 && digits % 10 == 0) {
            digits /= 10;
            needed--;
        }
        return needed;
    }

    /**
     * Returns the value times ten to the power of a scale.
     *
     * @param digits digits after the point that the mantissa holds
     * @return the mantissa
     * @throws InvalidInputException if the value needs more digits or does not fit 64 bits
     */
    public long mantissaAt(int digits) {
        if (!fitsMantissaAt(digits)) {
            throw InvalidInputException.of(
                    "decimal", this, "must fit 64 bits with " + digits + " digits after the point", "round it first");
        }
        return digits >= scale ? mantissa * LongMath.power(digits - scale) : mantissa / LongMath.power(scale - digits);
    }

    /**
     * Returns whether {@link #mantissaAt} succeeds.
     *
     * @param digits digits after the point that the mantissa holds
     * @return true if it does
     */
    public boolean fitsMantissaAt(int digits) {
        if (big != null) {
            return false;
        }
        if (digits >= scale) {
            return LongMath.scalesUp(mantissa, digits - scale);
        }
        int drop = scale - digits;
        return drop <= LongMath.MAX_POWER && mantissa % LongMath.power(drop) == 0;
    }

    /** {@return the same value as a {@link BigDecimal}} */
    public BigDecimal toBigDecimal() {
        return big == null ? BigDecimal.valueOf(mantissa, scale) : big;
    }

    /** {@return the nearest double, for indicators and statistics only} */
    public double toDouble() {
        return toBigDecimal().doubleValue();
    }

    @Override
    public int compareTo(Decimal other) {
        if (big != null || other.big != null) {
            return toBigDecimal().compareTo(other.toBigDecimal());
        }
        if (scale == other.scale) {
            return Long.compare(mantissa, other.mantissa);
        }
        return scale < other.scale ? compareScaled(this, other) : -compareScaled(other, this);
    }

    /** Compares when the first has fewer digits after the point; what overflows 64 bits is the greater by its size. */
    private static int compareScaled(Decimal coarse, Decimal fine) {
        int digits = fine.scale - coarse.scale;
        if (LongMath.scalesUp(coarse.mantissa, digits)) {
            return Long.compare(coarse.mantissa * LongMath.power(digits), fine.mantissa);
        }
        return coarse.mantissa == 0 ? -Long.signum(fine.mantissa) : Long.signum(coarse.mantissa);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        if (big != null) {
            return big.hashCode();
        }
        long digits = mantissa;
        int needed = digits == 0 ? 0 : scale;
        while (needed > 0 && digits % 10 == 0) {
            digits /= 10;
            needed--;
        }
        return 31 * Long.hashCode(digits) + needed;
    }

    /**
     * Writes the canonical text as ASCII, without a string in between.
     *
     * @param target gets the text; needs room for up to {@link #MAX_TEXT_LENGTH} bytes
     * @param offset index of the first byte
     * @return index behind the last byte
     */
    public int print(byte[] target, int offset) {
        if (big == null && mantissa != Long.MIN_VALUE) {
            return DecimalText.print(mantissa, scale, target, offset);
        }
        String text = toString();
        for (int i = 0; i < text.length(); i++) {
            target[offset + i] = (byte) text.charAt(i);
        }
        return offset + text.length();
    }

    /** {@return the canonical plain text: no exponent, no trailing zeros after the point; equal values print equal} */
    @Override
    public String toString() {
        if (big == null && scale == 0) {
            return Long.toString(mantissa);
        }
        BigDecimal value = toBigDecimal();
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
