package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.util.List;
import java.util.Objects;

/**
 * How a CSV file is laid out: what its columns mean, how it writes the time, what separates its fields.
 *
 * <p>{@link #of} reads it from one line of text, such as {@code "time,price,amount"}, as a command line or a
 * configuration gives it. Fields may stand in double quotes; numbers have a decimal point and no grouping; lines end with
 * a line feed, with or without a carriage return; blank lines are ignored. Immutable and thread-safe.
 */
public final class CsvFormat {

    /** The separators that {@link #separator} may be, and that are looked for in the first line if none is given. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    static final char AUTO_SEPARATOR = 0;

    private final ColumnSpec columns;
    private final HeaderMode header;
    private final TimeFormat time;
    private final char separator;
    private final BarTime barTime;

    private CsvFormat(ColumnSpec columns, HeaderMode header, TimeFormat time, char separator, BarTime barTime) {
        this.columns = columns;
        this.header = header;
        this.time = time;
        this.separator = separator;
        this.barTime = barTime;
    }

    /**
     * Reads a format from text: the columns, then options, with spaces between.
     *
     * <p>The columns are one of
     *
     * <ul>
     *   <li>the meaning of every column in order, {@code _} for one to ignore: {@code time,_,price,amount};
     *   <li>the column of each meaning, by its name in the header or by its number, counted from one:
     *       {@code time=Date,price=#4,amount=Vol};
     *   <li>{@code header} or nothing: the header's names are the usual ones, see {@link Column#names}; others are ignored.
     * </ul>
     *
     * <p>Options: {@code header=auto|yes|no}, {@code time-unit=auto|s|ms|us|ns|iso},
     * {@code separator=auto|,|;|tab|pipe}, {@code bar-time=start|end}.
     *
     * @param text for example {@code "time,open,high,low,close,volume header=no time-unit=ms"}
     * @return the format
     * @throws InvalidInputException if the text cannot be understood; the message says what may stand there
     */
    public static CsvFormat of(String text) {
        return CsvFormatText.parse(text);
    }

    static CsvFormat of(ColumnSpec columns) {
        return new CsvFormat(columns, HeaderMode.AUTO, TimeFormat.AUTO, AUTO_SEPARATOR, BarTime.START);
    }

    /**
     * Returns this format with another assumption about the first line.
     *
     * @param mode whether the first line names the columns
     * @return the format
     */
    public CsvFormat header(HeaderMode mode) {
        return new CsvFormat(columns, mode, time, separator, barTime);
    }

    /**
     * Returns this format with another way to write the time.
     *
     * @param format how the time is written
     * @return the format
     */
    public CsvFormat time(TimeFormat format) {
        return new CsvFormat(columns, header, format, separator, barTime);
    }

    /**
     * Returns this format with a separator, so that none is looked for.
     *
     * @param character one of {@link #SEPARATORS}
     * @return the format
     * @throws InvalidInputException if it is none of them
     */
    public CsvFormat separator(char character) {
        if (!SEPARATORS.contains(character)) {
            throw InvalidInputException.of(
                    "separator", character, "must be comma, semicolon, tab or pipe", "convert the file");
        }
        return new CsvFormat(columns, header, time, character, barTime);
    }

    /**
     * Returns this format with another meaning of a bar's time.
     *
     * @param moment which moment of the bar the time column gives
     * @return the format
     */
    public CsvFormat barTime(BarTime moment) {
        return new CsvFormat(columns, header, time, separator, moment);
    }

    ColumnSpec columns() {
        return columns;
    }

    HeaderMode header() {
        return header;
    }

    TimeFormat time() {
        return time;
    }

    char separator() {
        return separator;
    }

    BarTime barTime() {
        return barTime;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsvFormat that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, header, time, separator, barTime);
    }

    /** {@return the text from which {@link #of} reads an equal format} */
    @Override
    public String toString() {
        return CsvFormatText.write(this);
    }
}
