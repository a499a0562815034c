package io.zvt.core.value;

/** tmp. */
public final class SignedQuantity implements Comparable<SignedQuantity> {
    public static final SignedQuantity ZERO = new SignedQuantity(Decimal.ZERO);
    private final Decimal v;

    private SignedQuantity(Decimal v) {
        this.v = v;
    }

    public static SignedQuantity of(String s) {
        return new SignedQuantity(Decimal.of(s));
    }

    public static SignedQuantity of(Decimal s) {
        return new SignedQuantity(s);
    }

    public Decimal value() {
        return v;
    }

    public SignedQuantity plus(SignedQuantity o) {
        return new SignedQuantity(v.plus(o.v));
    }

    public SignedQuantity minus(SignedQuantity o) {
        return new SignedQuantity(v.minus(o.v));
    }

    public SignedQuantity plus(Quantity o) {
        return new SignedQuantity(v.plus(o.value()));
    }

    public SignedQuantity minus(Quantity o) {
        return new SignedQuantity(v.minus(o.value()));
    }

    public SignedQuantity negate() {
        return new SignedQuantity(v.negate());
    }

    public Quantity abs() {
        return Quantity.of(v.abs());
    }

    public int signum() {
        return v.signum();
    }

    public boolean isFlat() {
        return v.isZero();
    }

    public boolean isLong() {
        return v.isPositive();
    }

    public boolean isShort() {
        return v.isNegative();
    }

    @Override
    public int compareTo(SignedQuantity o) {
        return v.compareTo(o.v);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SignedQuantity d && v.equals(d.v);
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
