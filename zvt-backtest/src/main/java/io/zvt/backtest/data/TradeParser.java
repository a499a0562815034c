package io.zvt.backtest.data;

import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import java.util.Locale;

/** Makes trades. */
final class TradeParser implements RowParser {

    @Override
    public MarketData parse(CsvRows rows, Series series, long sequence) {
        return new Trade(
                series,
                rows.time(),
                sequence,
                rows.positive(Column.PRICE, series.priceScale()),
                rows.positive(Column.QUANTITY, series.quantityScale()),
                rows.has(Column.SIDE) ? side(rows) : AggressorSide.UNKNOWN);
    }

    private static AggressorSide side(CsvRows rows) {
        return switch (rows.text(Column.SIDE).toLowerCase(Locale.ROOT)) {
            case "buy", "b", "buyer", "bid" -> AggressorSide.BUYER;
            case "sell", "s", "seller", "ask" -> AggressorSide.SELLER;
            case "", "unknown" -> AggressorSide.UNKNOWN;
            default ->
                throw rows.error(
                        Column.SIDE,
                        "must be buy, sell or empty",
                        "ignore the column with _ if it means something else");
        };
    }
}
