package io.zvt.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** tmp. */
public final class Decimal implements Comparable<Decimal> {
    public static final Decimal ZERO = new Decimal(BigDecimal.ZERO), ONE = new Decimal(BigDecimal.ONE);
    private final BigDecimal v;

    private Decimal(BigDecimal v) {
        this.v = v;
    }

    public static Decimal of(long l) {
        return new Decimal(BigDecimal.valueOf(l));
    }

    public static Decimal of(String s) {
        try {
            return new Decimal(new BigDecimal(s));
        } catch (NumberFormatException e) {
            throw io.zvt.core.error.InvalidInputException.of("decimal", s, "bad", "x");
        }
    }

    public static Decimal of(BigDecimal s) {
        return new Decimal(s);
    }

    public static Decimal ofMantissa(long m, int scale) {
        return new Decimal(BigDecimal.valueOf(m, scale));
    }

    public static Decimal ofRounded(double d, int scale, RoundingMode r) {
        return new Decimal(new BigDecimal(d).setScale(scale, r));
    }

    public Decimal plus(Decimal o) {
        return new Decimal(v.add(o.v));
    }

    public Decimal minus(Decimal o) {
        return new Decimal(v.subtract(o.v));
    }

    public Decimal times(Decimal o) {
        return new Decimal(v.multiply(o.v));
    }

    public Decimal times(long o) {
        return new Decimal(v.multiply(BigDecimal.valueOf(o)));
    }

    public Decimal negate() {
        return new Decimal(v.negate());
    }

    public Decimal abs() {
        return new Decimal(v.abs());
    }

    public Decimal dividedBy(Decimal o, int scale, RoundingMode r) {
        return new Decimal(v.divide(o.v, scale, r));
    }

    public Decimal rounded(int scale, RoundingMode r) {
        return new Decimal(v.setScale(scale, r));
    }

    public Decimal roundedToMultipleOf(Decimal s, RoundingMode r) {
        return new Decimal(v.divide(s.v, 0, r).multiply(s.v));
    }

    public boolean isMultipleOf(Decimal s) {
        return v.remainder(s.v).signum() == 0;
    }

    public int signum() {
        return v.signum();
    }

    public boolean isZero() {
        return v.signum() == 0;
    }

    public boolean isPositive() {
        return v.signum() > 0;
    }

    public boolean isNegative() {
        return v.signum() < 0;
    }

    public Decimal min(Decimal o) {
        return compareTo(o) <= 0 ? this : o;
    }

    public Decimal max(Decimal o) {
        return compareTo(o) >= 0 ? this : o;
    }

    public int scale() {
        return Math.max(0, v.signum() == 0 ? 0 : v.stripTrailingZeros().scale());
    }

    public long mantissaAt(int s) {
        return v.setScale(s, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    public boolean fitsMantissaAt(int s) {
        return scale() <= s;
    }

    public BigDecimal toBigDecimal() {
        return v;
    }

    public double toDouble() {
        return v.doubleValue();
    }

    @Override
    public int compareTo(Decimal o) {
        return v.compareTo(o.v);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Decimal d && v.compareTo(d.v) == 0;
    }

    @Override
    public int hashCode() {
        return v.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return v.signum() == 0 ? "0" : v.stripTrailingZeros().toPlainString();
    }
}
