package io.zvt.core.value;

import io.zvt.core.error.InvalidInputException;

/**
 * A quantity in units of the base asset, never negative.
 *
 * <p>Immutable and thread-safe; equal when the values are equal, whatever the trailing zeros.
 */
public final class Quantity implements Comparable<Quantity> {

    /** Nothing. */
    public static final Quantity ZERO = new Quantity(Decimal.ZERO);

    private final Decimal value;

    private Quantity(Decimal value) {
        if (value.isNegative()) {
            throw InvalidInputException.of(
                    "quantity", value, "must not be negative", "use a side to tell buying from selling");
        }
        this.value = value;
    }

    /**
     * Reads a quantity.
     *
     * @param text a decimal
     * @return the quantity
     * @throws io.zvt.core.error.InvalidInputException if the text is not a decimal, or negative
     */
    public static Quantity of(String text) {
        return new Quantity(Decimal.of(text));
    }

    /**
     * Returns the quantity of a decimal.
     *
     * @param value the value
     * @return the quantity
     */
    public static Quantity of(Decimal value) {
        return new Quantity(value);
    }

    /**
     * Returns the quantity of a mantissa.
     *
     * @param mantissa the digits
     * @param scale how many of them are after the point, 0 to 64
     * @return the quantity
     */
    public static Quantity of(long mantissa, int scale) {
        return new Quantity(Decimal.ofMantissa(mantissa, scale));
    }

    /**
     * Returns the sum.
     *
     * @param other what is added
     * @return this plus other, exact
     */
    public Quantity plus(Quantity other) {
        return new Quantity(value.plus(other.value));
    }

    /**
     * Returns the difference.
     *
     * @param other what is taken away, at most this
     * @return this minus other, exact
     * @throws InvalidInputException if the difference is negative
     */
    public Quantity minus(Quantity other) {
        return new Quantity(value.minus(other.value));
    }

    /** {@return whether the quantity is zero} */
    public boolean isZero() {
        return value.isZero();
    }

    /** {@return whether the quantity is greater than zero} */
    public boolean isPositive() {
        return value.isPositive();
    }

    /** {@return the same quantity as a long position} */
    public SignedQuantity signed() {
        return SignedQuantity.of(value);
    }

    /**
     * Returns the smaller of two.
     *
     * @param other the other
     * @return this if equal
     */
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the greater of two.
     *
     * @param other the other
     * @return this if equal
     */
    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return the value as a decimal} */
    public Decimal value() {
        return value;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
