package io.zvt.backtest.data;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.BarSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Reads the zip files of QuantConnect's LEAN: daily and minute bars of trades, and minute quotes.
 *
 * <p>A minute file holds one day, which its name tells, such as {@code 20180404_btcusd_minute_trade.csv} within the zip
 * file; times in it are milliseconds of the day. LEAN writes them in the time zone of the data, which is UTC for crypto; others
 * would come out shifted.
 */
public final class LeanData {

    private static final CsvFormat DAILY = CsvFormat.of("time,open,high,low,close,volume header=no time-unit=iso");
    private static final CsvFormat MINUTE_BARS = CsvFormat.of("time,open,high,low,close,volume header=no time-unit=ms");
    private static final CsvFormat MINUTE_QUOTES =
            CsvFormat.of("time,_,_,_,bid,bid_size,_,_,_,ask,ask_size header=no time-unit=ms");
    private static final long MINUTE = 60_000_000_000L;

    private LeanData() {}

    /**
     * Opens daily bars of trades.
     *
     * @param instrument whose data the file holds
     * @param zip the file, such as {@code btcusd_trade.zip}
     * @return the bars, at the beginning; the caller closes them
     * @throws io.zvt.core.error.InvalidInputException if the file is not there or no such file
     */
    public static LeanReader dailyBars(InstrumentId instrument, Path zip) {
        return new LeanReader(
                instrument,
                List.of(new LeanReader.Part(ZipBytes.of(zip), 0)),
                DAILY,
                CsvData.OF_BARS,
                () -> new BarParser(BarSpec.hours(24), BarTime.START));
    }

    /**
     * Opens minute bars of trades.
     *
     * @param instrument whose data the files hold
     * @param zips one file a day, in the order of days
     * @return the bars of all days, at the beginning; the caller closes them
     * @throws io.zvt.core.error.InvalidInputException if a file is not there or no such file, or the days do not rise
     */
    public static LeanReader minuteBars(InstrumentId instrument, List<Path> zips) {
        return minutes(
                instrument,
                zips,
                0,
                MINUTE_BARS,
                CsvData.OF_BARS,
                () -> new BarParser(BarSpec.minutes(1), BarTime.START));
    }

    /**
     * Opens minute quotes: of each minute the bid and ask at its close, known at its end.
     *
     * @param instrument whose data the files hold
     * @param zips one file a day, in the order of days
     * @return the quotes of all days, at the beginning; the caller closes them
     * @throws io.zvt.core.error.InvalidInputException if a file is not there or no such file, or the days do not rise
     */
    public static LeanReader minuteQuotes(InstrumentId instrument, List<Path> zips) {
        return minutes(instrument, zips, MINUTE, MINUTE_QUOTES, CsvData.OF_QUOTES, QuoteParser::new);
    }

    private static LeanReader minutes(
            InstrumentId instrument,
            List<Path> zips,
            long delay,
            CsvFormat format,
            Set<Column> required,
            LeanReader.ParserFactory parsers) {
        List<LeanReader.Part> parts =
                zips.stream().map(zip -> LeanReader.Part.ofDay(zip, delay)).toList();
        return new LeanReader(instrument, parts, format, required, parsers);
    }
}
