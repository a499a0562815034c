package io.zvt.backtest.data;

import io.zvt.core.market.MarketData;
import io.zvt.core.market.Series;
import org.jspecify.annotations.Nullable;

/** Makes an item of market data of a line. */
interface RowParser {

    /** Returns the item, or null if the line is a trade of nothing and such are to be passed over. */
    @Nullable
    MarketData parse(CsvRows rows, Series series, long sequence);
}
