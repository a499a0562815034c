package io.zvt.examples.quickstart;

import io.zvt.backtest.data.ByteSource;
import io.zvt.backtest.data.CsvData;
import io.zvt.core.data.HistoricalData;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.BarSpec;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file to trade on: one that was named, or the sample that comes with the example. */
record MarketFile(@Nullable Path file, String columns, boolean candles, String instrument, BarSpec bars) {

    private static final String SAMPLE = "bitstamp_trades_from_20131125_usd.csv";

    String name() {
        return file == null
                ? "100,000 trades at Bitstamp of November 2013 (18 of them too small to tell)"
                : file.toString();
    }

    HistoricalData open() {
        InstrumentId id = InstrumentId.of(instrument);
        CsvData csv = file == null ? sample(id) : CsvData.file(file, id).format(columns);
        return candles ? csv.bars(bars) : csv.trades();
    }

    /** A few of its trades are so small that the exchange wrote a quantity of zero. */
    private static CsvData sample(InstrumentId id) {
        return CsvData.of(ByteSource.ofResource(MarketFile.class, SAMPLE), id)
                .format("time=timestamp,price=price,amount=amount")
                .passOverEmptyTrades();
    }
}
