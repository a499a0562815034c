package io.zvt.backtest.data;

import io.zvt.core.market.MarketData;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;

/** Makes quotes. */
final class QuoteParser implements RowParser {

    @Override
    public MarketData parse(CsvRows rows, Series series, long sequence) {
        long time = rows.time();
        long bid = rows.positive(Column.BID, series.priceScale());
        long ask = rows.positive(Column.ASK, series.priceScale());
        if (bid > ask) {
            throw rows.error(Column.BID, "must not exceed the ask", "drop crossed quotes or mend their source");
        }
        return new Quote(
                series,
                time,
                sequence,
                bid,
                size(rows, Column.BID_SIZE, series),
                ask,
                size(rows, Column.ASK_SIZE, series));
    }

    private static long size(CsvRows rows, Column column, Series series) {
        return rows.has(column) ? rows.notNegative(column, series.quantityScale()) : 0;
    }
}
