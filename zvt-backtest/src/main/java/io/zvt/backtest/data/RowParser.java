package io.zvt.backtest.data;

import io.zvt.core.market.MarketData;
import io.zvt.core.market.Series;

/** Makes an item of market data of a line. */
interface RowParser {

    MarketData parse(CsvRows rows, Series series, long sequence);
}
