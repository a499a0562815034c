package io.zvt.backtest.data;

/** Tells how a time is written, by the rule of {@link TimeFormat#AUTO}. */
final class TimeGuess {

    private static final int DATE_DIGITS = 8;
    private static final int MAX_SECONDS_DIGITS = 11;
    private static final int MAX_MILLIS_DIGITS = 14;
    private static final int MAX_MICROS_DIGITS = 17;

    private TimeGuess() {}

    static TimeFormat of(byte[] bytes, int from, int to) {
        int i = from < to && bytes[from] == '-' ? from + 1 : from;
        int start = i;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        int digits = i - start;
        if (digits == 0 || (i < to && bytes[i] != '.') || (i == to && digits == DATE_DIGITS && start == from)) {
            return TimeFormat.ISO;
        }
        if (digits <= MAX_SECONDS_DIGITS) {
            return TimeFormat.SECONDS;
        }
        if (digits <= MAX_MILLIS_DIGITS) {
            return TimeFormat.MILLIS;
        }
        return digits <= MAX_MICROS_DIGITS ? TimeFormat.MICROS : TimeFormat.NANOS;
    }
}
