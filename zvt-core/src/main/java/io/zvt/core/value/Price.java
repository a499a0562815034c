package io.zvt.core.value;

/**
 * A price in units of the quote asset for one unit of the base asset; negative or zero as a difference or spread.
 *
 * <p>Immutable and thread-safe; equal when the values are equal, whatever the trailing zeros.
 */
public final class Price implements Comparable<Price> {

    private final Decimal value;

    private Price(Decimal value) {
        this.value = value;
    }

    /**
     * Reads a price.
     *
     * @param text a decimal
     * @return the price
     * @throws io.zvt.core.error.InvalidInputException if the text is not a decimal
     */
    public static Price of(String text) {
        return new Price(Decimal.of(text));
    }

    /**
     * Returns the price of a decimal.
     *
     * @param value the value
     * @return the price
     */
    public static Price of(Decimal value) {
        return new Price(value);
    }

    /**
     * Returns the price of a mantissa.
     *
     * @param mantissa the digits
     * @param scale how many of them are after the point, 0 to 64
     * @return the price
     */
    public static Price of(long mantissa, int scale) {
        return new Price(Decimal.ofMantissa(mantissa, scale));
    }

    /**
     * Returns the sum.
     *
     * @param other what is added
     * @return this plus other, exact
     */
    public Price plus(Price other) {
        return new Price(value.plus(other.value));
    }

    /**
     * Returns the difference.
     *
     * @param other what is taken away
     * @return this minus other, exact
     */
    public Price minus(Price other) {
        return new Price(value.minus(other.value));
    }

    /** {@return whether the price is greater than zero} */
    public boolean isPositive() {
        return value.isPositive();
    }

    /** {@return the nearest double, for indicators and statistics only} */
    public double toDouble() {
        return value.toDouble();
    }

    /**
     * Returns the smaller of two.
     *
     * @param other the other
     * @return this if equal
     */
    public Price min(Price other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the greater of two.
     *
     * @param other the other
     * @return this if equal
     */
    public Price max(Price other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return the value as a decimal} */
    public Decimal value() {
        return value;
    }

    @Override
    public int compareTo(Price other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Price that && value.equals(that.value);
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
