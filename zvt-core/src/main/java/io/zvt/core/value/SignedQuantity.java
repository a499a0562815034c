package io.zvt.core.value;

/**
 * The quantity of a position: positive when long, negative when short, zero when flat.
 *
 * <p>Immutable and thread-safe; equal when the values are equal, whatever the trailing zeros.
 */
public final class SignedQuantity implements Comparable<SignedQuantity> {

    /** Flat. */
    public static final SignedQuantity ZERO = new SignedQuantity(Decimal.ZERO);

    private final Decimal value;

    private SignedQuantity(Decimal value) {
        this.value = value;
    }

    /**
     * Reads a signed quantity.
     *
     * @param text a decimal
     * @return the signed quantity
     * @throws io.zvt.core.error.InvalidInputException if the text is not a decimal
     */
    public static SignedQuantity of(String text) {
        return new SignedQuantity(Decimal.of(text));
    }

    /**
     * Returns the signed quantity of a decimal.
     *
     * @param value the value
     * @return the signed quantity
     */
    public static SignedQuantity of(Decimal value) {
        return new SignedQuantity(value);
    }

    /**
     * Returns the sum.
     *
     * @param other what is added
     * @return this plus other, exact
     */
    public SignedQuantity plus(SignedQuantity other) {
        return new SignedQuantity(value.plus(other.value));
    }

    /**
     * Returns the difference.
     *
     * @param other what is taken away
     * @return this minus other, exact
     */
    public SignedQuantity minus(SignedQuantity other) {
        return new SignedQuantity(value.minus(other.value));
    }

    /**
     * Returns the position after buying.
     *
     * @param other what is added
     * @return this plus other, exact
     */
    public SignedQuantity plus(Quantity other) {
        return new SignedQuantity(value.plus(other.value()));
    }

    /**
     * Returns the position after selling.
     *
     * @param other what is taken away
     * @return this minus other, exact
     */
    public SignedQuantity minus(Quantity other) {
        return new SignedQuantity(value.minus(other.value()));
    }

    /** {@return the opposite position} */
    public SignedQuantity negate() {
        return new SignedQuantity(value.negate());
    }

    /** {@return the quantity without its sign} */
    public Quantity abs() {
        return Quantity.of(value.abs());
    }

    /** {@return -1, 0 or 1 for short, flat or long} */
    public int signum() {
        return value.signum();
    }

    /** {@return whether nothing is held} */
    public boolean isFlat() {
        return value.isZero();
    }

    /** {@return whether the position is long} */
    public boolean isLong() {
        return value.isPositive();
    }

    /** {@return whether the position is short} */
    public boolean isShort() {
        return value.isNegative();
    }

    /** {@return the value as a decimal} */
    public Decimal value() {
        return value;
    }

    @Override
    public int compareTo(SignedQuantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedQuantity that && value.equals(that.value);
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
