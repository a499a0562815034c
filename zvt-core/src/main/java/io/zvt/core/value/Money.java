package io.zvt.core.value;

import java.math.RoundingMode;

/** tmp. */
public final class Money {
    private final Decimal amount;
    private final Asset asset;

    private Money(Decimal amount, Asset asset) {
        this.amount = amount;
        this.asset = asset;
    }

    public static Money of(Decimal a, Asset s) {
        return new Money(a, s);
    }

    public static Money of(String a, String s) {
        return new Money(Decimal.of(a), Asset.of(s));
    }

    public static Money zero(Asset s) {
        return new Money(Decimal.ZERO, s);
    }

    public Decimal amount() {
        return amount;
    }

    public Asset asset() {
        return asset;
    }

    public Money plus(Money o) {
        return new Money(amount.plus(o.amount), asset);
    }

    public Money minus(Money o) {
        return new Money(amount.minus(o.amount), asset);
    }

    public Money times(Decimal o) {
        return new Money(amount.times(o), asset);
    }

    public Money negate() {
        return new Money(amount.negate(), asset);
    }

    public int signum() {
        return amount.signum();
    }

    public boolean isZero() {
        return amount.isZero();
    }

    public int compareAmount(Money o) {
        return amount.compareTo(o.amount);
    }

    public Money rounded(int scale, RoundingMode r) {
        return new Money(amount.rounded(scale, r), asset);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Money d && amount.equals(d.amount) && asset.equals(d.asset);
    }

    @Override
    public int hashCode() {
        return amount.hashCode() * 31 + asset.hashCode();
    }

    @Override
    public String toString() {
        return amount + " " + asset;
    }
}
