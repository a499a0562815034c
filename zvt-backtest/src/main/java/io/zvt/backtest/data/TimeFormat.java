package io.zvt.backtest.data;

/** How a time is written in a file. */
public enum TimeFormat {
    /**
     * Found out from the first line of data: seconds, milliseconds, microseconds or nanoseconds by the size of the number
     * (below 10^11, 10^14, 10^17 or not), a date for exactly eight digits, ISO-8601 for anything else.
     */
    AUTO("auto", 0),
    /** Seconds since 1970-01-01T00:00Z, with or without a fraction. */
    SECONDS("s", 9),
    /** Milliseconds since 1970-01-01T00:00Z, with or without a fraction. */
    MILLIS("ms", 6),
    /** Microseconds since 1970-01-01T00:00Z, with or without a fraction. */
    MICROS("us", 3),
    /** Nanoseconds since 1970-01-01T00:00Z. */
    NANOS("ns", 0),
    /**
     * A date, or a date and a time of day, of ISO-8601: {@code 2013-11-25}, {@code 20131125},
     * {@code 2013-11-25T00:00:13.5Z}, {@code 2013-11-25 01:00+01:00}. Without an offset it is UTC.
     */
    ISO("iso", 0);

    private final String code;
    private final int nanoDigits;

    TimeFormat(String code, int nanoDigits) {
        this.code = code;
        this.nanoDigits = nanoDigits;
    }

    /** Digits after the point that a number of this unit needs to hold nanoseconds. */
    int nanoDigits() {
        return nanoDigits;
    }

    /** {@return how the format is written in the text of a {@link CsvFormat}} */
    @Override
    public String toString() {
        return code;
    }
}
