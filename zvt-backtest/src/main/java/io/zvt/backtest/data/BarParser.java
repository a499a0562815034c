package io.zvt.backtest.data;

import io.zvt.core.market.Bar;
import io.zvt.core.market.BarKind;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.Series;
import io.zvt.core.time.Timestamps;

/** Makes bars, and sees to it that they do not overlap. */
final class BarParser implements RowParser {

    private final BarSpec spec;
    private final BarTime moment;
    private final long length;
    private long lastEnd = Long.MIN_VALUE;

    BarParser(BarSpec spec, BarTime moment) {
        this.spec = spec;
        this.moment = moment;
        this.length = spec.kind() == BarKind.TIME ? spec.lengthNanos() : 0;
    }

    @Override
    public MarketData parse(CsvRows rows, Series series, long sequence) {
        long start = start(rows);
        int scale = series.priceScale();
        Ohlc prices = prices(
                rows,
                rows.positive(Column.OPEN, scale),
                rows.positive(Column.HIGH, scale),
                rows.positive(Column.LOW, scale),
                rows.positive(Column.CLOSE, scale));
        long volume = rows.has(Column.QUANTITY) ? rows.notNegative(Column.QUANTITY, series.quantityScale()) : 0;
        lastEnd = start + length;
        return new Bar(series, spec, start, lastEnd, sequence, prices, volume, 0);
    }

    private long start(CsvRows rows) {
        long time = rows.time();
        long start = moment == BarTime.START ? time : time - length;
        boolean fits = moment == BarTime.START ? time <= Long.MAX_VALUE - length : time >= Long.MIN_VALUE + length;
        if (!fits) {
            throw rows.error(Column.TIME, "must leave room for a bar of " + spec, "check how the time is written");
        }
        if (start < lastEnd) {
            throw rows.error(
                    Column.TIME,
                    "must not begin a bar before the end of the last, " + Timestamps.toInstant(lastEnd),
                    "sort the file by time, drop doubles, and check that its bars are as long as " + spec);
        }
        return start;
    }

    private static Ohlc prices(CsvRows rows, long open, long high, long low, long close) {
        if (high < Math.max(open, close)) {
            throw rows.error(Column.HIGH, "must not be below the open or close", "mend or drop the line");
        }
        if (low > Math.min(open, close)) {
            throw rows.error(Column.LOW, "must not be above the open or close", "mend or drop the line");
        }
        return new Ohlc(open, high, low, close);
    }
}
