package io.zvt.core.value;

import io.zvt.core.error.InvalidInputException;
import java.math.BigDecimal;

/** Reads decimals from text, whatever the locale. */
final class DecimalText {

    private static final int MAX_FAST_DIGITS = 18;
    private static final int MAX_LENGTH = 200;

    private DecimalText() {}

    static Decimal parse(String text) {
        int length = text.length();
        int start = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits < MAX_FAST_DIGITS) {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                return parseSlowly(text);
            }
        }
        if (digits == 0) {
            throw malformed(text);
        }
        return Decimal.ofMantissa(text.charAt(0) == '-' ? -mantissa : mantissa, point < 0 ? 0 : digits - point);
    }

    static Decimal parse(char[] text, int offset, int length) {
        int end = offset + length;
        boolean negative = length > 0 && text[offset] == '-';
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (int i = negative ? offset + 1 : offset; i < end; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9' && digits < MAX_FAST_DIGITS) {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                return parse(new String(text, offset, length));
            }
        }
        if (digits == 0) {
            throw malformed(new String(text, offset, length));
        }
        return Decimal.ofMantissa(negative ? -mantissa : mantissa, point < 0 ? 0 : digits - point);
    }

    /** Prints what is not {@link Long#MIN_VALUE}, which has no positive counterpart; returns the index behind it. */
    static int print(long mantissa, int scale, byte[] target, int offset) {
        long digits = Math.abs(mantissa);
        int fraction = digits == 0 ? 0 : scale;
        while (fraction > 0 && digits % 10 == 0) {
            digits /= 10;
            fraction--;
        }
        int start = mantissa < 0 ? offset + 1 : offset;
        if (mantissa < 0) {
            target[offset] = '-';
        }
        int length = Math.max(LongMath.digits(digits), fraction + 1) + (fraction == 0 ? 0 : 1);
        int end = start + length;
        int split = fraction == 0 ? end : end - fraction - 1;
        long whole = digits(digits, target, end, fraction);
        if (fraction > 0) {
            target[split] = '.';
        }
        digits(whole, target, split, split - start);
        return end;
    }

    /** Prints the last digits of a number before an index and returns the number without them. */
    private static long digits(long value, byte[] target, int end, int count) {
        int i = end - 1;
        int left = count;
        long rest = value;
        while (left > 0 && rest > Integer.MAX_VALUE) {
            long next = rest / 10;
            target[i--] = (byte) ('0' + (rest - next * 10));
            rest = next;
            left--;
        }
        if (rest > Integer.MAX_VALUE) {
            return rest;
        }
        int small = (int) rest;
        while (left > 0) {
            int next = small / 10;
            target[i--] = (byte) ('0' + (small - next * 10));
            small = next;
            left--;
        }
        return small;
    }

    private static Decimal parseSlowly(String text) {
        boolean plain = text.length() <= MAX_LENGTH && text.chars().allMatch(DecimalText::isNumeric);
        if (!plain) {
            throw malformed(text);
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw malformed(text);
        }
        if (!Decimal.isWithinBounds(value)) {
            throw InvalidInputException.of(
                    "decimal",
                    text,
                    "must have at most " + Decimal.MAX_DIGITS + " digits before and after the point",
                    "round it first");
        }
        return Decimal.of(value);
    }

    private static boolean isNumeric(int c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    private static InvalidInputException malformed(String text) {
        return InvalidInputException.of(
                "decimal", text, "must be a decimal number with a point and no grouping", "write it like -1234.5");
    }
}
