package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import java.time.Instant;

/**
 * Instants as RFC 3339 text in UTC, in the years 0000 to 9999: printed with nine digits after the seconds, read with up
 * to nine.
 *
 * <p>The conversion between days and dates follows H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
final class InstantText {

    /** Length of the printed text, such as {@code 2026-03-14T09:26:53.123456789Z}. */
    static final int LENGTH = 30;

    /** Returned for text that is no instant. */
    static final long MALFORMED = Long.MIN_VALUE;

    private static final long FIRST_SECOND = -62_167_219_200L;
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_ERA = 146_097;
    private static final int DAYS_TO_1970 = 719_468;
    private static final int SHORTEST = 20;

    private InstantText() {}

    /** Prints an instant and returns the index behind it. */
    static int print(long epochSecond, int nano, byte[] target, int offset) {
        if (epochSecond < FIRST_SECOND || epochSecond > LAST_SECOND) {
            throw InvalidInputException.of(
                    "instant",
                    Instant.ofEpochSecond(epochSecond, nano),
                    "must lie in the years 0000 to 9999",
                    "leave the field out instead of giving a far time");
        }
        int day = (int) Math.floorDiv(epochSecond, (long) SECONDS_PER_DAY);
        int second = (int) (epochSecond - (long) day * SECONDS_PER_DAY);
        date(day, target, offset);
        target[offset + 10] = 'T';
        two(second / 3600, target, offset + 11);
        target[offset + 13] = ':';
        two(second / 60 % 60, target, offset + 14);
        target[offset + 16] = ':';
        two(second % 60, target, offset + 17);
        target[offset + 19] = '.';
        AsciiNumbers.pad(nano, 9, target, offset + 20);
        target[offset + 29] = 'Z';
        return offset + LENGTH;
    }

    private static void date(int epochDay, byte[] target, int offset) {
        int days = epochDay + DAYS_TO_1970;
        int era = Math.floorDiv(days, DAYS_PER_ERA);
        int dayOfEra = days - era * DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int fromMarch = (5 * dayOfYear + 2) / 153;
        int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        two(year / 100, target, offset);
        two(year % 100, target, offset + 2);
        target[offset + 4] = '-';
        two(month, target, offset + 5);
        target[offset + 7] = '-';
        two(dayOfYear - (153 * fromMarch + 2) / 5 + 1, target, offset + 8);
    }

    private static void two(int value, byte[] target, int offset) {
        int tens = value / 10;
        target[offset] = (byte) ('0' + tens);
        target[offset + 1] = (byte) ('0' + value - tens * 10);
    }

    /** Reads the whole seconds since 1970, or {@link #MALFORMED}. */
    static long seconds(char[] text, int offset, int length) {
        if (length < SHORTEST || !hasMarks(text, offset) || text[offset + length - 1] != 'Z') {
            return MALFORMED;
        }
        long year = AsciiNumbers.parse(text, offset, 4);
        long month = AsciiNumbers.parse(text, offset + 5, 2);
        long day = AsciiNumbers.parse(text, offset + 8, 2);
        long hour = AsciiNumbers.parse(text, offset + 11, 2);
        long minute = AsciiNumbers.parse(text, offset + 14, 2);
        long second = AsciiNumbers.parse(text, offset + 17, 2);
        boolean isDate = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf((int) year, (int) month);
        boolean isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return isDate && isTime
                ? epochDay((int) year, (int) month, (int) day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second
                : MALFORMED;
    }

    private static boolean hasMarks(char[] text, int offset) {
        return text[offset + 4] == '-'
                && text[offset + 7] == '-'
                && text[offset + 10] == 'T'
                && text[offset + 13] == ':'
                && text[offset + 16] == ':';
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static long epochDay(int year, int month, int day) {
        int fromMarch = month > 2 ? year : year - 1;
        int era = Math.floorDiv(fromMarch, 400);
        int yearOfEra = fromMarch - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (long) era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970;
    }

    /** Reads the nanoseconds of text whose seconds are well-formed, or {@link #MALFORMED}. */
    static long nanos(char[] text, int offset, int length) {
        if (length == SHORTEST) {
            return 0;
        }
        int digits = length - SHORTEST - 1;
        if (digits < 1 || digits > 9 || text[offset + 19] != '.') {
            return MALFORMED;
        }
        long value = AsciiNumbers.parse(text, offset + 20, digits);
        if (value < 0) {
            return MALFORMED;
        }
        for (int i = digits; i < 9; i++) {
            value *= 10;
        }
        return value;
    }
}
