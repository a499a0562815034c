package io.zvt.backtest.data;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Series;
import io.zvt.core.time.Timestamps;
import org.jspecify.annotations.Nullable;

/**
 * The trades, quotes or bars of a CSV file, read as they are asked for; made by {@link CsvData}.
 *
 * <p>Used by one thread. The items of a file are numbered from 1.
 */
public final class CsvReader implements HistoricalData {

    private final CsvRows rows;
    private final RowParser parser;
    private final Series series;
    private final @Nullable BadLineListener badLines;
    private final long firstSequence;
    private long items;
    private long skipped;
    private long empty;
    private long lastTime = Long.MIN_VALUE;
    private boolean closed;

    CsvReader(CsvRows rows, RowParser parser, Series series, @Nullable BadLineListener badLines, long firstSequence) {
        this.rows = rows;
        this.parser = parser;
        this.series = series;
        this.badLines = badLines;
        this.firstSequence = firstSequence;
    }

    @Override
    public String name() {
        return series.source();
    }

    /** {@return the series of the items, with its scales} */
    public Series series() {
        return series;
    }

    long itemsRead() {
        return items;
    }

    /** {@return how many lines were skipped so far because they are no valid data} */
    public long skippedLines() {
        return skipped;
    }

    /** {@return how many trades of no quantity were passed over so far, see {@link CsvData#passOverEmptyTrades}} */
    public long emptyTrades() {
        return empty;
    }

    /**
     * Returns the next item.
     *
     * @return the item, or null at the end
     * @throws InvalidInputException if the line is no valid data and lines are not to be skipped; the message says what is
     *     wrong and where, as file:line:column. The next call goes on with the next line
     * @throws io.zvt.core.error.TransientException if the file cannot be read
     */
    @Override
    public @Nullable MarketData next() {
        while (!closed && rows.next()) {
            try {
                MarketData item = item();
                if (item != null) {
                    return item;
                }
                empty++;
            } catch (InvalidInputException e) {
                skip(e);
            }
        }
        return null;
    }

    private @Nullable MarketData item() {
        rows.split();
        MarketData item = parser.parse(rows, series, firstSequence + items);
        if (item == null) {
            return null;
        }
        if (item.epochNanos() < lastTime) {
            throw rows.error(
                    Column.TIME,
                    "must not be before that of the line before, " + Timestamps.toInstant(lastTime),
                    "sort the file by time, oldest first");
        }
        lastTime = item.epochNanos();
        items++;
        rows.confirm();
        return item;
    }

    private void skip(InvalidInputException error) {
        if (badLines == null) {
            throw error;
        }
        skipped++;
        badLines.onBadLine(rows.lineNumber(), error);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            rows.close();
        }
    }
}
