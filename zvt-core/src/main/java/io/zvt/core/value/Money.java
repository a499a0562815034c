package io.zvt.core.value;

import io.zvt.core.error.InvalidInputException;
import java.math.RoundingMode;

/**
 * An exact amount of an asset; amounts of two assets never mix.
 *
 * <p>Immutable and thread-safe; equal when asset and amount are equal, whatever the trailing zeros.
 */
public final class Money {

    private final Decimal amount;
    private final Asset asset;

    private Money(Decimal amount, Asset asset) {
        this.amount = amount;
        this.asset = asset;
    }

    /**
     * Returns an amount of an asset.
     *
     * @param amount how much, negative for what is owed
     * @param asset of what
     * @return the money
     */
    public static Money of(Decimal amount, Asset asset) {
        return new Money(amount, asset);
    }

    /**
     * Reads an amount of an asset.
     *
     * @param amount a decimal
     * @param asset code of the asset
     * @return the money
     * @throws InvalidInputException if either is malformed
     */
    public static Money of(String amount, String asset) {
        return new Money(Decimal.of(amount), Asset.of(asset));
    }

    /**
     * Returns nothing of an asset.
     *
     * @param asset of what
     * @return zero
     */
    public static Money zero(Asset asset) {
        return new Money(Decimal.ZERO, asset);
    }

    /** {@return how much} */
    public Decimal amount() {
        return amount;
    }

    /** {@return of what} */
    public Asset asset() {
        return asset;
    }

    /**
     * Returns the sum.
     *
     * @param other an amount of the same asset
     * @return this plus other, exact
     * @throws InvalidInputException if the assets differ
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.plus(other.amount), asset);
    }

    /**
     * Returns the difference.
     *
     * @param other an amount of the same asset
     * @return this minus other, exact
     * @throws InvalidInputException if the assets differ
     */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(amount.minus(other.amount), asset);
    }

    /**
     * Returns a multiple.
     *
     * @param factor the factor
     * @return this times factor, exact
     */
    public Money times(Decimal factor) {
        return new Money(amount.times(factor), asset);
    }

    /** {@return the amount with the other sign} */
    public Money negate() {
        return new Money(amount.negate(), asset);
    }

    /** {@return -1, 0 or 1 as the amount is negative, zero or positive} */
    public int signum() {
        return amount.signum();
    }

    /** {@return whether the amount is zero} */
    public boolean isZero() {
        return amount.isZero();
    }

    /**
     * Compares two amounts.
     *
     * @param other an amount of the same asset
     * @return negative, zero or positive as this is less than, equal to or greater than other
     * @throws InvalidInputException if the assets differ
     */
    public int compareAmount(Money other) {
        requireSame(other);
        return amount.compareTo(other.amount);
    }

    /**
     * Returns the amount with at most some digits after the point.
     *
     * @param scale digits to keep
     * @param mode how to round
     * @return the rounded money
     */
    public Money rounded(int scale, RoundingMode mode) {
        return new Money(amount.rounded(scale, mode), asset);
    }

    private void requireSame(Money other) {
        if (!asset.equals(other.asset)) {
            throw InvalidInputException.of(
                    "asset", other.asset, "must be " + asset + " like the other amount", "convert it at a price first");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && amount.equals(that.amount) && asset.equals(that.asset);
    }

    @Override
    public int hashCode() {
        return 31 * amount.hashCode() + asset.hashCode();
    }

    @Override
    public String toString() {
        return amount + " " + asset;
    }
}
