package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.Series;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads trades, quotes and bars from CSV, exactly: no number passes through a double, and none is rounded unless {@link #roundedTo} says so.
 *
 * <pre>{@code
 * try (CsvReader trades = CsvData.file(Path.of("trades.csv"), InstrumentId.of("BTC/USD"))
 *         .format("time,price,amount")
 *         .trades()) { … }
 * }</pre>
 *
 * <p>Without {@link #scales} a first pass over the file finds the digits after the point that its numbers need. By default
 * the first bad line ends the reading with an error. Used by one thread; can be opened several times.
 */
public final class CsvData {

    private static final int UNKNOWN = -1;
    static final Set<Column> OF_TRADES = Set.of(Column.TIME, Column.PRICE, Column.QUANTITY);
    static final Set<Column> OF_QUOTES = Set.of(Column.TIME, Column.BID, Column.ASK);
    static final Set<Column> OF_BARS = Set.of(Column.TIME, Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE);

    private final ByteSource source;
    private final InstrumentId instrument;
    private CsvFormat format = CsvFormat.of("header");
    private int priceScale = UNKNOWN;
    private int quantityScale = UNKNOWN;
    private @Nullable BadLineListener badLines;
    private boolean passOverEmptyTrades;
    private @Nullable RoundingMode rounding;

    private CsvData(ByteSource source, InstrumentId instrument) {
        this.source = source;
        this.instrument = instrument;
    }

    /**
     * Returns a reader of a file; its columns are found by the usual names in its header until {@link #format} says more.
     *
     * @param file the file, plain text
     * @param instrument whose data it holds
     * @return the reader, to be opened by {@link #trades}, {@link #quotes} or {@link #bars}
     */
    public static CsvData file(Path file, InstrumentId instrument) {
        return of(ByteSource.ofFile(file), instrument);
    }

    /**
     * Returns a reader of bytes, such as those of a resource on the class path.
     *
     * @param source the bytes
     * @param instrument whose data they hold
     * @return the reader, to be opened by {@link #trades}, {@link #quotes} or {@link #bars}
     */
    public static CsvData of(ByteSource source, InstrumentId instrument) {
        return new CsvData(source, instrument);
    }

    /**
     * Says how the file is laid out.
     *
     * @param text as in {@link CsvFormat#of(String)}
     * @return this reader
     * @throws InvalidInputException if the text cannot be understood
     */
    public CsvData format(String text) {
        return format(CsvFormat.of(text));
    }

    /**
     * Says how the file is laid out.
     *
     * @param layout the format
     * @return this reader
     */
    public CsvData format(CsvFormat layout) {
        this.format = layout;
        return this;
    }

    /**
     * Declares the scales, so that the file is read only once; a number that needs more digits is an error.
     *
     * @param price digits after the point of prices, 0 to 18
     * @param quantity digits after the point of quantities, 0 to 18
     * @return this reader
     * @throws InvalidInputException if a scale is outside its range
     */
    public CsvData scales(int price, int quantity) {
        Series checked = new Series(instrument, source.name(), price, quantity);
        this.priceScale = checked.priceScale();
        this.quantityScale = checked.quantityScale();
        return this;
    }

    /**
     * Declares the scales, and rounds to them what has more digits, such as 0.30000000000000004 from a program that computed
     * in double.
     *
     * @param price digits after the point of prices, 0 to 18
     * @param quantity digits after the point of quantities, 0 to 18
     * @param mode how to round
     * @return this reader
     * @throws InvalidInputException if a scale is outside its range
     */
    public CsvData roundedTo(int price, int quantity, RoundingMode mode) {
        this.rounding = mode;
        return scales(price, quantity);
    }

    /**
     * Skips bad lines instead of failing; {@link CsvReader#skippedLines} counts them.
     *
     * @param listener told of each
     * @return this reader
     */
    public CsvData skipBadLines(BadLineListener listener) {
        this.badLines = listener;
        return this;
    }

    /**
     * Passes over trades whose quantity is zero, which some sources write where they rounded; all else stays an error.
     *
     * <p>{@link CsvReader#emptyTrades} counts them.
     *
     * @return this reader
     */
    public CsvData passOverEmptyTrades() {
        this.passOverEmptyTrades = true;
        return this;
    }

    /**
     * Opens the file as trades: time, price and quantity, and the side that took if there is a column for it.
     *
     * @return the trades, at the beginning; the caller closes them
     * @throws InvalidInputException if the file is not there or empty, or its first line does not fit the format
     */
    public CsvReader trades() {
        return open(OF_TRADES, new TradeParser(passOverEmptyTrades));
    }

    /**
     * Opens the file as bars: time, open, high, low, close, and the volume if there is a column for it.
     *
     * <p>A bar is known at its end, which is its time plus its length unless the format says that the time is the end.
     * Bars may leave gaps, but must not overlap.
     *
     * @param spec what the bars are, such as {@code BarSpec.minutes(1)}
     * @return the bars, at the beginning; the caller closes them
     * @throws InvalidInputException if the file is not there or empty, or its first line does not fit the format
     */
    public CsvReader bars(BarSpec spec) {
        return open(OF_BARS, new BarParser(spec, format.barTime()));
    }

    /**
     * Opens the file as quotes: time, bid and ask, and the sizes at them if there are columns for them.
     *
     * @return the quotes, at the beginning; the caller closes them
     * @throws InvalidInputException if the file is not there or empty, or its first line does not fit the format
     */
    public CsvReader quotes() {
        return open(OF_QUOTES, new QuoteParser());
    }

    private CsvReader open(Set<Column> required, RowParser parser) {
        Set<Column> columns = EnumSet.copyOf(required);
        Series series = series(columns);
        return new CsvReader(new CsvRows(source, format, columns, 0, rounding), parser, series, badLines, 1);
    }

    private Series series(Set<Column> required) {
        if (priceScale != UNKNOWN) {
            return new Series(instrument, source.name(), priceScale, quantityScale);
        }
        ScaleScan scan = ScaleScan.of(source, format, required);
        return new Series(instrument, source.name(), scan.price(), scan.quantity());
    }
}
