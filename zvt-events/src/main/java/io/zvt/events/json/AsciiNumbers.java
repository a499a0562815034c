package io.zvt.events.json;

import java.nio.charset.StandardCharsets;

/** Whole numbers as ASCII digits. */
final class AsciiNumbers {

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
        for (long rest = digits; rest >= 10; rest /= 10) {
            width++;
        }
        pad(digits, width, target, start);
        return start + width;
    }

    /** Prints a number that is not negative with leading zeros. */
    static void pad(long value, int width, byte[] target, int offset) {
        long digits = value;
        for (int i = offset + width - 1; i >= offset; i--) {
            long rest = digits / 10;
            target[i] = (byte) ('0' + (digits - rest * 10));
            digits = rest;
        }
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
