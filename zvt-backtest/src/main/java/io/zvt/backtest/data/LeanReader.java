package io.zvt.backtest.data;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Series;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of one or several zip files of LEAN, one after the other; made by {@link LeanData}.
 *
 * <p>Used by one thread. The items are numbered from 1 through all files. Quantities with more than eight digits after the
 * point, which LEAN computed in double, are rounded half even to eight.
 */
public final class LeanReader implements HistoricalData {

    private static final int DATE_LENGTH = 8;

    /** LEAN computed some sizes in double: 33.35399601000002. Crypto exchanges have eight digits. */
    private static final int QUANTITY_SCALE = 8;

    /** A file and what is added to its times. */
    record Part(ZipBytes source, long timeOffset) {

        static Part ofDay(Path zip, long delay) {
            ZipBytes source = ZipBytes.of(zip);
            byte[] name = source.entry().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            long day = IsoParser.parse(name, 0, Math.min(DATE_LENGTH, name.length));
            if (day == IsoParser.MALFORMED) {
                throw InvalidInputException.of(
                                "entry",
                                source.entry(),
                                "must begin with its day as yyyymmdd",
                                "use LEAN's minute files")
                        .at(zip.toString());
            }
            return new Part(source, day + delay);
        }
    }

    /** Makes the parser of one file. */
    interface ParserFactory {
        RowParser create();
    }

    private final List<Part> parts;
    private final CsvFormat format;
    private final Set<Column> required;
    private final ParserFactory parsers;
    private final Series series;
    private int nextPart;
    private long items;
    private @Nullable CsvReader current;

    LeanReader(
            InstrumentId instrument, List<Part> parts, CsvFormat format, Set<Column> required, ParserFactory parsers) {
        if (parts.isEmpty()) {
            throw InvalidInputException.of("zips", parts, "must be at least one file", "give one file a day");
        }
        this.parts = parts;
        this.format = format;
        this.required = required;
        this.parsers = parsers;
        ScaleScan scan = new ScaleScan();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && parts.get(i).timeOffset() <= parts.get(i - 1).timeOffset()) {
                throw InvalidInputException.of(
                        "zips",
                        parts.get(i).source().name(),
                        "must be of a later day than the one before",
                        "sort them");
            }
            scan.add(parts.get(i).source(), format, required);
        }
        this.series = new Series(
                instrument, parts.get(0).source().name(), scan.price(), Math.min(QUANTITY_SCALE, scan.quantity()));
    }

    @Override
    public String name() {
        return series.source();
    }

    /** {@return the series of the items, with its scales} */
    public Series series() {
        return series;
    }

    /**
     * Returns the next item.
     *
     * @return the item, or null at the end
     * @throws InvalidInputException if a line is no valid data; the message says what is wrong and where
     */
    @Override
    public @Nullable MarketData next() {
        while (current != null || nextPart < parts.size()) {
            CsvReader reader = current == null ? open() : current;
            MarketData item = reader.next();
            if (item != null) {
                return item;
            }
            items += reader.itemsRead();
            reader.close();
            current = null;
        }
        return null;
    }

    private CsvReader open() {
        Part part = parts.get(nextPart++);
        CsvRows rows = new CsvRows(part.source(), format, required, part.timeOffset(), RoundingMode.HALF_EVEN);
        CsvReader reader = new CsvReader(rows, parsers.create(), series, null, items + 1);
        current = reader;
        return reader;
    }

    @Override
    public void close() {
        nextPart = parts.size();
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
