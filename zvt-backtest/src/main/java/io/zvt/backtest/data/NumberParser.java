package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Decimal;
import java.nio.charset.StandardCharsets;

/** Reads decimal numbers from bytes into mantissas, exactly: what does not fit is refused, never rounded. */
final class NumberParser {

    /** What {@link #parse} returns for anything but a plain number from zero that fits. */
    static final long NOT_PLAIN = -1;

    private static final int MAX_DIGITS = 18;
    private static final long[] POWERS = powers();

    private NumberParser() {}

    /** Reads digits with at most one point; {@link #NOT_PLAIN} for all else, a sign and an exponent included. */
    static long parse(byte[] bytes, int from, int to, int scale) {
        long mantissa = 0;
        int i = from;
        int end = Math.min(to, from + MAX_DIGITS);
        while (i < end && isDigit(bytes[i])) {
            mantissa = mantissa * 10 + (bytes[i] - '0');
            i++;
        }
        int whole = i - from;
        if (i == to) {
            return whole == 0 ? NOT_PLAIN : scaled(mantissa, scale);
        }
        if (bytes[i] != '.') {
            return NOT_PLAIN;
        }
        return fraction(bytes, i + 1, to, scale, whole, mantissa);
    }

    private static long fraction(byte[] bytes, int from, int to, int scale, int whole, long start) {
        long mantissa = start;
        int i = from;
        int end = Math.min(to, from + Math.min(scale, MAX_DIGITS - whole));
        while (i < end && isDigit(bytes[i])) {
            mantissa = mantissa * 10 + (bytes[i] - '0');
            i++;
        }
        int digits = i - from;
        while (i < to && bytes[i] == '0') {
            i++;
        }
        return i < to || whole + i - from == 0 ? NOT_PLAIN : scaled(mantissa, scale - digits);
    }

    private static long scaled(long mantissa, int power) {
        long factor = POWERS[power];
        return mantissa <= Long.MAX_VALUE / factor ? mantissa * factor : NOT_PLAIN;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Returns the digits after the point that a number needs, or -1 if it is not a number. */
    static int scaleOf(byte[] bytes, int from, int to) {
        int point = -1;
        int last = -1;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '.' && point < 0) {
                point = i;
            } else if (!isDigit(b)) {
                return slowScaleOf(text(bytes, from, to));
            } else if (b != '0') {
                last = i;
            }
        }
        return point < 0 || last < point ? 0 : last - point;
    }

    private static int slowScaleOf(String text) {
        try {
            return Decimal.of(text).scale();
        } catch (InvalidInputException e) {
            return -1;
        }
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static long[] powers() {
        long[] powers = new long[MAX_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
