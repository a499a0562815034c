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
