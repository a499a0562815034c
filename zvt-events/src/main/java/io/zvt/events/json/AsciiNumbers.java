package io.zvt.events.json;

import java.nio.charset.StandardCharsets;

/** Whole numbers as ASCII digits. */
final class AsciiNumbers {

    private static final int MAX_DIGITS = 19;

    private AsciiNumbers() {}

    /** Prints a number and returns the index behind it. */
    static int print(long value, byte[] target, int offset) {
        if (value == Long.MIN_VALUE) {
            byte[] text = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, target, offset, text.length);
            return offset + text.length;
        }
        int start = offset;
        long digits = value;
        if (value < 0) {
            target[start++] = '-';
            digits = -value;
        }
        int width = 1;
        for (long limit = 10; limit <= digits && width < MAX_DIGITS; limit *= 10) {
            width++;
        }
        pad(digits, width, target, start);
        return start + width;
    }

    /** Prints a number that is not negative in base 36 and returns the index behind it. */
    static int printBase36(long value, byte[] target, int offset) {
        int width = 1;
        for (long rest = value; rest >= 36; rest /= 36) {
            width++;
        }
        long digits = value;
        for (int i = offset + width - 1; i >= offset; i--) {
            long rest = digits / 36;
            int digit = (int) (digits - rest * 36);
            target[i] = (byte) (digit < 10 ? '0' + digit : 'a' - 10 + digit);
            digits = rest;
        }
        return offset + width;
    }

    /** Prints a number that is not negative and has no more digits than that, with leading zeros. */
    static void pad(long value, int width, byte[] target, int offset) {
        int i = offset + width - 1;
        long wide = value;
        while (wide > Integer.MAX_VALUE) {
            long rest = wide / 10;
            target[i--] = (byte) ('0' + (wide - rest * 10));
            wide = rest;
        }
        int digits = (int) wide;
        while (digits >= 10) {
            int rest = digits / 10;
            target[i--] = (byte) ('0' + (digits - rest * 10));
            digits = rest;
        }
        target[i--] = (byte) ('0' + digits);
        while (i >= offset) {
            target[i--] = '0';
        }
    }

    /** Reads digits; -1 if there is anything else, or the number does not fit 64 bits. */
    static long parse(String text) {
        long value = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length() && value >= 0; i++) {
            int digit = text.charAt(i) - '0';
            boolean fits = value <= (Long.MAX_VALUE - 9) / 10 || value * 10 <= Long.MAX_VALUE - digit;
            value = digit < 0 || digit > 9 || !fits ? -1 : value * 10 + digit;
        }
        return value;
    }

    /** Reads digits of a part of an array; -1 if there is anything else. At most 18 digits. */
    static long parse(char[] text, int offset, int length) {
        long value = 0;
        for (int i = offset; i < offset + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
