package io.zvt.backtest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Quote;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeanDataTest {

    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");

    @TempDir
    private Path folder;

    private Path zip(String entry, String text) throws IOException {
        Path file = folder.resolve(entry + ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
        }
        return file;
    }

    private static List<MarketData> all(HistoricalData data) {
        List<MarketData> items = new ArrayList<>();
        try (data) {
            for (MarketData item = data.next(); item != null; item = data.next()) {
                items.add(item);
            }
        }
        return items;
    }

    @Test
    void minute_bars_of_several_days_are_one_stream() throws IOException {
        Path first = zip("20180404_btcusd_minute_trade.csv", "0,7424.91,7424.91,7422,7422,7.14\n60000,1,2,1,2,3\n");
        Path second = zip("20180405_btcusd_minute_trade.csv", "120000,5,6,4.5,5,1.25\n");

        List<MarketData> bars = all(LeanData.minuteBars(BTC_USD, List.of(first, second)));

        assertThat(bars).extracting(MarketData::sequence).containsExactly(1L, 2L, 3L);
        assertThat(((Bar) bars.get(0)).open()).isEqualTo(Price.of("7424.91"));
        assertThat(((Bar) bars.get(0)).start()).isEqualTo(Instant.parse("2018-04-04T00:00:00Z"));
        assertThat(((Bar) bars.get(2)).end()).isEqualTo(Instant.parse("2018-04-05T00:03:00Z"));
    }

    @Test
    void minute_quotes_are_those_of_the_minutes_end() throws IOException {
        Path day = zip("20180404_btcusd_minute_quote.csv", "60000,1,1,1,7415,2.5,2,2,2,7415.01,27.64374762\n");

        Quote quote = (Quote) all(LeanData.minuteQuotes(BTC_USD, List.of(day))).get(0);

        assertThat(quote.bid()).isEqualTo(Price.of("7415"));
        assertThat(quote.askSize()).isEqualTo(Quantity.of("27.64374762"));
        assertThat(Instant.EPOCH.plusNanos(quote.epochNanos())).isEqualTo(Instant.parse("2018-04-04T00:02:00Z"));
    }

    @Test
    void daily_bars_last_a_day() throws IOException {
        Bar bar =
                (Bar) all(LeanData.dailyBars(BTC_USD, zip("btcusd.csv", "20141201 00:00,300,370,300,370,0.05655554\n")))
                        .get(0);

        assertThat(bar.end()).isEqualTo(Instant.parse("2014-12-02T00:00:00Z"));
        assertThat(bar.volume()).isEqualTo(Quantity.of("0.05655554"));
    }

    @Test
    void files_that_are_none_of_leans_are_refused() throws IOException {
        Path day = zip("20180404_btcusd_minute_trade.csv", "0,1,1,1,1,1\n");
        Path nameless = zip("btcusd.csv", "0,1,1,1,1,1\n");
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");

        assertThatThrownBy(() -> LeanData.minuteBars(BTC_USD, List.of(day, day)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("later day");
        assertThatThrownBy(() -> LeanData.minuteBars(BTC_USD, List.of(nameless)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("yyyymmdd");
        assertThatThrownBy(() -> LeanData.dailyBars(BTC_USD, text)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> LeanData.minuteBars(BTC_USD, List.of())).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"btcusd", "ethusd", "ltcusd", "btceur"})
    void two_real_days_of_minutes_are_read_whole(String pair) {
        List<MarketData> bars = all(LeanData.minuteBars(BTC_USD, days(pair, "trade")));
        List<MarketData> quotes = all(LeanData.minuteQuotes(BTC_USD, days(pair, "quote")));

        assertThat(bars).hasSizeGreaterThan(500);
        assertThat(quotes).hasSizeGreaterThan(500);
        assertThat(bars.get(bars.size() - 1).sequence()).isEqualTo(bars.size());
    }

    private static List<Path> days(String pair, String kind) {
        return List.of(
                SharedData.file("minute/coinbase-" + pair + "-20180404-" + kind + ".zip"),
                SharedData.file("minute/coinbase-" + pair + "-20180405-" + kind + ".zip"));
    }

    @Test
    void real_daily_bars_are_read_whole() {
        List<MarketData> bars =
                all(LeanData.dailyBars(BTC_USD, SharedData.file("candles/coinbase-btcusd-daily-trade.zip")));

        assertThat(bars).hasSizeGreaterThan(1000);
        assertThat(((Bar) bars.get(bars.size() - 1)).close()).isEqualTo(Price.of("6253.67"));
    }
}
