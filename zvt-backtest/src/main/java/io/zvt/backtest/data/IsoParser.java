package io.zvt.backtest.data;

/**
 * Reads dates and times of ISO-8601 from bytes into nanoseconds since 1970.
 *
 * <p>The number of days follows the proleptic Gregorian calendar, as {@link java.time.LocalDate#toEpochDay()} does.
 */
final class IsoParser {

    /** What {@link #parse} returns if the text is no time. */
    static final long MALFORMED = Long.MIN_VALUE;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int FIRST_YEAR = 1678;
    private static final int LAST_YEAR = 2261;

    private final byte[] bytes;
    private final int to;
    private int at;
    private boolean broken;

    private IsoParser(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    static long parse(byte[] bytes, int from, int to) {
        return new IsoParser(bytes, from, to).read();
    }

    private long read() {
        long seconds = date() * SECONDS_PER_DAY;
        long nanos = 0;
        if (at < to && (bytes[at] == 'T' || bytes[at] == ' ' || bytes[at] == 't')) {
            at++;
            seconds += number(2, 23) * 3600L;
            expect(':');
            seconds += number(2, 59) * 60L;
            if (take(':')) {
                seconds += number(2, 59);
                nanos = take('.') ? fraction() : 0;
            }
            seconds -= offset();
        }
        return broken || at != to ? MALFORMED : seconds * NANOS_PER_SECOND + nanos;
    }

    private long date() {
        int year = number(4, LAST_YEAR);
        boolean dashed = take('-');
        int month = number(2, 12);
        if (dashed) {
            expect('-');
        }
        int day = number(2, 31);
        if (year < FIRST_YEAR || month < 1 || day < 1 || day > daysOf(year, month)) {
            broken = true;
            return 0;
        }
        return epochDay(year, month, day);
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Counts from 1 March 0000, so that the leap day is the last of its year. */
    private static long epochDay(int year, int month, int day) {
        long shifted = month > 2 ? year : year - 1L;
        int sinceMarch = (month + 9) % 12;
        long dayOfYear = (153L * sinceMarch + 2) / 5 + day - 1;
        long days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear;
        return days - 719_468;
    }

    private long fraction() {
        long nanos = 0;
        long unit = NANOS_PER_SECOND;
        int start = at;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            unit /= 10;
            nanos += unit * (bytes[at] - '0');
            at++;
        }
        broken |= at == start || at - start > 9;
        return nanos;
    }

    private long offset() {
        if (at == to || take('Z') || take('z')) {
            return 0;
        }
        boolean west = take('-');
        if (!west) {
            expect('+');
        }
        long seconds = number(2, 18) * 3600L;
        if (at < to) {
            take(':');
            seconds += number(2, 59) * 60L;
        }
        return west ? -seconds : seconds;
    }

    private int number(int digits, int max) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < to ? bytes[at++] - '0' : -1;
            if (digit < 0 || digit > 9) {
                broken = true;
                return 0;
            }
            value = value * 10 + digit;
        }
        broken |= value > max;
        return value;
    }

    private void expect(char c) {
        broken |= !take(c);
    }

    private boolean take(char c) {
        boolean there = at < to && bytes[at] == c;
        if (there) {
            at++;
        }
        return there;
    }
}
