package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Decimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of data of a CSV file, one at a time, with their fields read as numbers and times. */
final class CsvRows implements AutoCloseable {

    private final LineReader lines;
    private final Fields fields = new Fields();
    private final Layout layout;
    private final long timeOffset;
    private final @Nullable RoundingMode rounding;
    private TimeFormat confirmedTime;
    private TimeFormat rowTime;
    private boolean atFirst;

    CsvRows(
            ByteSource source,
            CsvFormat format,
            Set<Column> required,
            long timeOffset,
            @Nullable RoundingMode rounding) {
        this.lines = new LineReader(source);
        this.timeOffset = timeOffset;
        this.rounding = rounding;
        try {
            if (!lines.next()) {
                throw InvalidInputException.of(
                        "file", source.name(), "must hold at least one line", "check that it was written whole");
            }
            this.layout = Layout.of(format, lines, fields, required);
        } catch (RuntimeException e) {
            lines.close();
            throw e;
        }
        this.confirmedTime = format.time();
        this.rowTime = confirmedTime;
        this.atFirst = !layout.hasHeader();
    }

    /** Goes to the next line; false at the end. */
    boolean next() {
        if (atFirst) {
            atFirst = false;
            return true;
        }
        return lines.next();
    }

    /** Finds the fields of the line. */
    void split() {
        if (lines.isCut()) {
            throw refused("must have at most " + LineReader.MAX_LINE + " bytes", "check that this is a text file", 0);
        }
        if (!fields.split(lines.bytes(), lines.from(), lines.to(), layout.separator())) {
            throw refused("must close a quote before the next separator", "mend the line", fields.errorAt());
        }
        if (fields.count() != layout.count()) {
            throw refused(
                    "must have " + layout.count() + " fields but has " + fields.count(),
                    "mend the line, or name every column of the format, with _ for one to ignore",
                    0);
        }
    }

    /** Takes the line as good: how it writes the time holds for the rest of the file. */
    void confirm() {
        confirmedTime = rowTime;
    }

    boolean has(Column column) {
        return layout.has(column);
    }

    long lineNumber() {
        return lines.number();
    }

    long positive(Column column, int scale) {
        long mantissa = number(column, scale);
        if (mantissa <= 0) {
            throw error(column, "must be positive", "drop the line or mend its source");
        }
        return mantissa;
    }

    long notNegative(Column column, int scale) {
        long mantissa = number(column, scale);
        if (mantissa < 0) {
            throw error(column, "must not be negative", "drop the line or mend its source");
        }
        return mantissa;
    }

    private long number(Column column, int scale) {
        int field = layout.place(column);
        long mantissa = NumberParser.parse(lines.bytes(), fields.from(field), fields.to(field), scale);
        return mantissa != NumberParser.NOT_PLAIN ? mantissa : slowNumber(column, scale);
    }

    private long slowNumber(Column column, int scale) {
        Decimal value;
        try {
            value = Decimal.of(text(column));
        } catch (InvalidInputException e) {
            throw error(column, "must be a decimal number with a point and no grouping", "mend or drop the line");
        }
        if (rounding != null) {
            value = value.rounded(scale, rounding);
        }
        if (!value.fitsMantissaAt(scale)) {
            throw error(
                    column,
                    "must fit 64 bits with " + scale + " digits after the point",
                    "declare other scales, or allow rounding to them");
        }
        return value.mantissaAt(scale);
    }

    /** Reads the time of the line, in nanoseconds since 1970. */
    long time() {
        long written = writtenTime();
        if (timeOffset > 0 && written > Long.MAX_VALUE - timeOffset) {
            throw error(Column.TIME, "must lie before the year 2262", "mend or drop the line");
        }
        return written + timeOffset;
    }

    private long writtenTime() {
        int field = layout.place(Column.TIME);
        int from = fields.from(field);
        int to = fields.to(field);
        rowTime = confirmedTime == TimeFormat.AUTO ? TimeGuess.of(lines.bytes(), from, to) : confirmedTime;
        if (rowTime != TimeFormat.ISO) {
            return epoch(from, to);
        }
        long nanos = IsoParser.parse(lines.bytes(), from, to);
        if (nanos == IsoParser.MALFORMED) {
            throw error(
                    Column.TIME,
                    "must be a time of ISO-8601 between the years 1678 and 2261, such as 2013-11-25T00:00:13Z",
                    "mend the line, or say how the time is written by time-unit=");
        }
        return nanos;
    }

    private long epoch(int from, int to) {
        long nanos = NumberParser.parse(lines.bytes(), from, to, rowTime.nanoDigits());
        if (nanos != NumberParser.NOT_PLAIN) {
            return nanos;
        }
        try {
            return Decimal.of(text(Column.TIME)).mantissaAt(rowTime.nanoDigits());
        } catch (InvalidInputException e) {
            throw error(
                    Column.TIME,
                    "must be a number of " + rowTime
                            + " since 1970, before the year 2262 and no finer than nanoseconds",
                    "mend the line, or say how the time is written by time-unit=");
        }
    }

    String text(Column column) {
        int field = layout.place(column);
        return NumberParser.text(lines.bytes(), fields.from(field), fields.to(field));
    }

    /** Returns the digits after the point that a field needs, or -1 if it is not a number. */
    int scaleOf(Column column) {
        int field = layout.place(column);
        return NumberParser.scaleOf(lines.bytes(), fields.from(field), fields.to(field));
    }

    InvalidInputException error(Column column, String rule, String remedy) {
        int offset = fields.from(layout.place(column)) - lines.from();
        return InvalidInputException.of(column.toString(), text(column), rule, remedy)
                .at(where(offset));
    }

    private InvalidInputException refused(String rule, String remedy, int offset) {
        String line = NumberParser.text(lines.bytes(), lines.from(), lines.to());
        return InvalidInputException.of("line", line, rule, remedy).at(where(offset));
    }

    private String where(int offset) {
        return lines.name() + ":" + lines.number() + ":" + (offset + 1);
    }

    @Override
    public void close() {
        lines.close();
    }
}
