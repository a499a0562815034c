package io.zvt.core.value;

import java.math.RoundingMode;

/** Arithmetic on mantissas that says when a result does not fit 64 bits. */
final class LongMath {

    static final int MAX_POWER = 18;

    private static final long[] POWERS = powers();

    private LongMath() {}

    private static long[] powers() {
        long[] powers = new long[MAX_POWER + 1];
        powers[0] = 1;
        for (int i = 1; i <= MAX_POWER; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** How many decimal digits a number that is not negative has; 1 for zero. */
    static int digits(long value) {
        int digits = 1;
        while (digits <= MAX_POWER && value >= POWERS[digits]) {
            digits++;
        }
        return digits;
    }

    static boolean productFits(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return (high == 0 && low >= 0) || (high == -1 && low < 0);
    }

    static boolean sumFits(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }

    /** Whether a mantissa can be written with more digits after the point. */
    static boolean scalesUp(long mantissa, int digits) {
        return digits <= MAX_POWER && productFits(mantissa, POWERS[digits]);
    }

    /** Divides and rounds; the divisor is not zero, and not -1 with the smallest long. */
    static long divide(long dividend, long divisor, RoundingMode mode) {
        long quotient = dividend / divisor;
        long remainder = dividend - quotient * divisor;
        if (remainder == 0) {
            return quotient;
        }
        int sign = (dividend ^ divisor) < 0 ? -1 : 1;
        return roundsAway(quotient, remainder, divisor, sign, mode) ? quotient + sign : quotient;
    }

    private static boolean roundsAway(long quotient, long remainder, long divisor, int sign, RoundingMode mode) {
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half(remainder, divisor) >= 0;
            case HALF_DOWN -> half(remainder, divisor) > 0;
            case HALF_EVEN -> {
                int half = half(remainder, divisor);
                yield half > 0 || (half == 0 && (quotient & 1) != 0);
            }
            case UNNECESSARY -> throw new ArithmeticException("rounding necessary");
        };
    }

    /** Compares the remainder with half the divisor, without overflow: negative numbers reach further. */
    private static int half(long remainder, long divisor) {
        long r = remainder < 0 ? remainder : -remainder;
        long d = divisor < 0 ? divisor : -divisor;
        return Long.compare(d - r, r);
    }
}
