package io.zvt.core.value;

/** tmp. */
public final class Quantity implements Comparable<Quantity> {
    public static final Quantity ZERO = new Quantity(Decimal.ZERO);
    private final Decimal v;

    private Quantity(Decimal v) {
        if (v.isNegative()) {
            throw io.zvt.core.error.InvalidInputException.of("quantity", v, "neg", "x");
        }
        this.v = v;
    }

    public static Quantity of(String s) {
        return new Quantity(Decimal.of(s));
    }

    public static Quantity of(Decimal s) {
        return new Quantity(s);
    }

    public static Quantity of(long m, int s) {
        return new Quantity(Decimal.ofMantissa(m, s));
    }

    public Decimal value() {
        return v;
    }

    public Quantity plus(Quantity o) {
        return new Quantity(v.plus(o.v));
    }

    public Quantity minus(Quantity o) {
        return new Quantity(v.minus(o.v));
    }

    public boolean isZero() {
        return v.isZero();
    }

    public boolean isPositive() {
        return v.isPositive();
    }

    public Quantity min(Quantity o) {
        return compareTo(o) <= 0 ? this : o;
    }

    public Quantity max(Quantity o) {
        return compareTo(o) >= 0 ? this : o;
    }

    public SignedQuantity signed() {
        return SignedQuantity.of(v);
    }

    @Override
    public int compareTo(Quantity o) {
        return v.compareTo(o.v);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Quantity d && v.equals(d.v);
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
