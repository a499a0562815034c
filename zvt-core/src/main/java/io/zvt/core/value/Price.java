package io.zvt.core.value;

/** tmp. */
public final class Price implements Comparable<Price> {
    private final Decimal v;

    private Price(Decimal v) {
        this.v = v;
    }

    public static Price of(String s) {
        return new Price(Decimal.of(s));
    }

    public static Price of(Decimal s) {
        return new Price(s);
    }

    public static Price of(long m, int s) {
        return new Price(Decimal.ofMantissa(m, s));
    }

    public Decimal value() {
        return v;
    }

    public Price plus(Price o) {
        return new Price(v.plus(o.v));
    }

    public Price minus(Price o) {
        return new Price(v.minus(o.v));
    }

    public boolean isPositive() {
        return v.isPositive();
    }

    public Price min(Price o) {
        return compareTo(o) <= 0 ? this : o;
    }

    public Price max(Price o) {
        return compareTo(o) >= 0 ? this : o;
    }

    public double toDouble() {
        return v.toDouble();
    }

    @Override
    public int compareTo(Price o) {
        return v.compareTo(o.v);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Price d && v.equals(d.v);
    }

    @Override
    public int hashCode() {
        return v.hashCode();
    }

    @Override
    public String toString() {
        return v.toString();
    }
}
