package io.zvt.backtest.data;

import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes trades. */
final class TradeParser implements RowParser {

    private final boolean passOverEmpty;

    TradeParser(boolean passOverEmpty) {
        this.passOverEmpty = passOverEmpty;
    }

    @Override
    public @Nullable MarketData parse(CsvRows rows, Series series, long sequence) {
        long time = rows.time();
        long price = rows.positive(Column.PRICE, series.priceScale());
        long quantity = passOverEmpty
                ? rows.notNegative(Column.QUANTITY, series.quantityScale())
                : rows.positive(Column.QUANTITY, series.quantityScale());
        AggressorSide side = rows.has(Column.SIDE) ? side(rows) : AggressorSide.UNKNOWN;
        return quantity == 0 ? null : new Trade(series, time, sequence, price, quantity, side);
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
