package io.zvt.backtest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Trade;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");

    private static CsvData csv(String text) {
        return CsvData.of(ByteSource.ofBytes("test.csv", text.getBytes(StandardCharsets.UTF_8)), BTC_USD);
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

    private static Trade onlyTrade(String text, String format) {
        return (Trade) all(csv(text).format(format).trades()).get(0);
    }

    @Test
    void trades_with_a_header_are_found_by_the_usual_names() {
        List<MarketData> items = all(
                csv("timestamp,price,amount\n1385337600,800.010000000000,0.100000000000\n1385337613,800.05,0.27838049\n")
                        .trades());

        assertThat(items).hasSize(2);
        Trade second = (Trade) items.get(1);
        assertThat(second.price()).isEqualTo(Price.of("800.05"));
        assertThat(second.quantity()).isEqualTo(Quantity.of("0.27838049"));
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.epochNanos()).isEqualTo(1385337613_000_000_000L);
        assertThat(second.aggressor()).isEqualTo(AggressorSide.UNKNOWN);
    }

    @Test
    void the_first_pass_finds_the_scales_that_the_numbers_need() {
        try (CsvReader trades = csv("1,800.010000000000,0.100000000000\n2,800.1,1.5e-7\n")
                .format("time,price,amount")
                .trades()) {
            assertThat(trades.series().priceScale()).isEqualTo(2);
            assertThat(trades.series().quantityScale()).isEqualTo(8);
        }
    }

    @Test
    void declared_scales_refuse_what_needs_more_digits() {
        CsvReader trades =
                csv("1,800.125,1\n").format("time,price,amount").scales(2, 0).trades();

        assertThatThrownBy(trades::next)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("price")
                .hasMessageContaining("800.125")
                .hasMessageContaining("2 digits after the point")
                .hasMessageContaining("test.csv:1:3");
    }

    @ParameterizedTest
    @CsvSource({
        "1385337600,            2013-11-25T00:00:00Z",
        "1385337600.123456789,  2013-11-25T00:00:00.123456789Z",
        "1385337600123,         2013-11-25T00:00:00.123Z",
        "1385337600123.5,       2013-11-25T00:00:00.123500Z",
        "1385337600123456,      2013-11-25T00:00:00.123456Z",
        "1385337600123456789,   2013-11-25T00:00:00.123456789Z",
        "2013-11-25,            2013-11-25T00:00:00Z",
        "20131125,              2013-11-25T00:00:00Z",
        "20131125 13:05,        2013-11-25T13:05:00Z",
        "2013-11-25 13:05:07,   2013-11-25T13:05:07Z",
        "2013-11-25T13:05:07.5Z,2013-11-25T13:05:07.500Z",
        "2013-11-25T00:05+05:45,2013-11-24T18:20:00Z",
        "2013-11-25T00:05-0130, 2013-11-25T01:35:00Z",
        "1962-02-28T23:59:59Z,  1962-02-28T23:59:59Z",
        "2024-02-29,            2024-02-29T00:00:00Z",
        "-1000.5,               1969-12-31T23:43:19.500Z",
    })
    void times_are_read_in_every_usual_way(String written, Instant expected) {
        assertThat(Instant.EPOCH.plusNanos(
                        onlyTrade(written + ";1;1", "time,price,amount").epochNanos()))
                .isEqualTo(expected);
    }

    @Test
    void the_days_of_four_centuries_are_those_of_the_jdk() {
        for (java.time.LocalDate day = java.time.LocalDate.of(1678, 1, 1);
                day.getYear() < 2262;
                day = day.plusDays(1)) {
            byte[] text = day.toString().getBytes(StandardCharsets.US_ASCII);
            assertThat(IsoParser.parse(text, 0, text.length)).isEqualTo(day.toEpochDay() * 86_400_000_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-02-29",
                "1900-02-29",
                "2100-02-29",
                "2013-13-01",
                "2013-1-1",
                "2013-11-25T24:00",
                "2013-11-25T10:00:61",
                "2013-11-25X",
                "2300-01-01",
                "2013-11-25T10:00:00.",
                "2013-11-25T10:00:00.1234567890",
                "20131301",
                "yesterday",
                ""
            })
    void a_time_that_is_none_is_refused(String written) {
        CsvReader trades = csv("2013-11-25,1,1\n" + written + ",1,1\n")
                .format("time,price,amount")
                .trades();
        trades.next();

        assertThatThrownBy(trades::next)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("time");
    }

    @ParameterizedTest
    @CsvSource({
        "'2,NaN,1',      price,    'test.csv:2:3'",
        "'2,-1,1',       price,    'test.csv:2:3'",
        "'2,0,1',        price,    'test.csv:2:3'",
        "'2,1,0',        quantity, 'test.csv:2:5'",
        "'2,1,Infinity', quantity, 'test.csv:2:5'",
        "'2,1,',         quantity, 'test.csv:2:5'",
        "'2,1,0x10',     quantity, 'test.csv:2:5'",
        "'2,.,1',        price,    'test.csv:2:3'",
        "'2,1',          line,     'test.csv:2:1'",
        "'2,1,1,1',      line,     'test.csv:2:1'",
        "'0,1,1',        time,     'test.csv:2:1'",
        "'1e99,1,1',     time,     'test.csv:2:1'",
        "'2,1,\"1',      line,     'test.csv:2:5'",
        "'2,1,\"1\"x',    line,     'test.csv:2:5'",
    })
    void a_bad_line_is_an_error_that_says_where(String line, String field, String where) {
        CsvReader trades = csv("1,1,1\n" + line + "\n3,1,1")
                .format("time,price,amount")
                .scales(2, 2)
                .trades();
        assertThat(trades.next()).isNotNull();

        assertThatThrownBy(trades::next)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.facts())
                                .containsEntry("field", field)
                                .containsEntry("at", where)
                                .containsKeys("value", "rule", "remedy"));
    }

    @Test
    void bad_lines_are_skipped_and_counted_when_asked() {
        List<String> told = new ArrayList<>();
        CsvReader trades = csv("1,1,1\nrubbish\n2,NaN,1\n0,1,1\n3,1,1\n")
                .format("time,price,amount")
                .skipBadLines(
                        (line, error) -> told.add(line + " " + error.facts().get("field")))
                .trades();

        List<MarketData> items = all(trades);

        assertThat(items).extracting(MarketData::sequence).containsExactly(1L, 2L);
        assertThat(trades.skippedLines()).isEqualTo(3);
        assertThat(told).containsExactly("2 line", "3 price", "4 time");
    }

    @Test
    void a_bad_first_line_does_not_decide_how_times_are_written() {
        List<MarketData> items = all(csv("20131125,NaN,1\n1385337600,1,1\n")
                .format("time,price,amount header=no")
                .skipBadLines((line, error) -> {})
                .trades());

        assertThat(items).extracting(MarketData::epochNanos).containsExactly(1385337600_000_000_000L);
    }

    @Test
    void columns_are_named_by_header_or_number() {
        Trade trade = onlyTrade(
                "Id;When;Px;Vol\r\n7;\"1385337600000\";\" 1.5\";2\r\n", "time=when,price=Px,amount=#4 time-unit=ms");

        assertThat(trade.price()).isEqualTo(Price.of("1.5"));
        assertThat(trade.quantity()).isEqualTo(Quantity.of("2"));
        assertThat(trade.epochNanos()).isEqualTo(1385337600_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"buy,BUYER", "S,SELLER", "'',UNKNOWN"})
    void the_side_that_took_is_read(String written, AggressorSide side) {
        assertThat(onlyTrade("1|" + written + "|5|6", "time,side,price,amount separator=pipe")
                        .aggressor())
                .isEqualTo(side);
    }

    @Test
    void a_byte_order_mark_blank_lines_and_a_missing_last_line_feed_are_no_trouble() {
        List<MarketData> items =
                all(csv("\uFEFFtime,price,size\n\n1,2,3\r\n   \n\n4,5,6").trades());

        assertThat(items).extracting(MarketData::sequence).containsExactly(1L, 2L);
    }

    @Test
    void bars_are_known_at_their_end() {
        Bar bar = (Bar) all(csv("Date,Open,High,Low,Close,Volume\n2013-01-02,19.78,19.82,19.34,19.61,560518000\n")
                        .bars(BarSpec.hours(24)))
                .get(0);

        assertThat(bar.start()).isEqualTo(Instant.parse("2013-01-02T00:00:00Z"));
        assertThat(bar.end()).isEqualTo(Instant.parse("2013-01-03T00:00:00Z"));
        assertThat(bar.high()).isEqualTo(Price.of("19.82"));
        assertThat(bar.volume()).isEqualTo(Quantity.of("560518000"));
    }

    @Test
    void the_time_of_a_bar_may_be_its_end() {
        Bar bar = (Bar) all(csv("60,1,1,1,1\n")
                        .format("time,open,high,low,close bar-time=end")
                        .bars(BarSpec.minutes(1)))
                .get(0);

        assertThat(bar.startNanos()).isZero();
        assertThat(bar.epochNanos()).isEqualTo(60_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"'60,2,1,1,1',high", "'60,2,3,2.5,2',low", "'60,1,1,0,1',low", "'30,1,1,1,1',time", "'0,1,1,1,1',time"})
    void a_bar_that_cannot_be_is_refused(String line, String field) {
        CsvReader bars =
                csv("0,1,1,1,1\n" + line).format("time,open,high,low,close").bars(BarSpec.minutes(1));
        bars.next();

        assertThatThrownBy(bars::next)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.facts()).containsEntry("field", field).containsKey("at"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,price",
                "time,price,price",
                "time,price,foo",
                "time,price,amount header=maybe",
                "time,price,amount separator=x",
                "time,price,amount colour=red",
                "time=a,price"
            })
    void a_format_that_makes_no_sense_is_refused(String format) {
        assertThatThrownBy(() -> csv("1,2,3").format(format).trades()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_format_reads_back_from_its_text() {
        CsvFormat format =
                CsvFormat.of("time=when,price=#2,amount=Vol header=yes time-unit=us separator=tab bar-time=end");

        assertThat(CsvFormat.of(format.toString())).isEqualTo(format).hasSameHashCodeAs(format);
    }

    @Test
    void what_separates_the_fields_must_be_clear() {
        assertThatThrownBy(() -> csv("1,5;2,5;3").format("time,price,amount").trades())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("separator=");
    }

    @Test
    void a_file_that_is_missing_or_empty_is_refused() {
        assertThatThrownBy(
                        () -> CsvData.file(Path.of("no", "such.csv"), BTC_USD).trades())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("such.csv");
        assertThatThrownBy(() -> csv("").trades()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_endless_line_is_refused_and_the_next_is_read() {
        CsvReader trades = csv("1,1,1\n" + "9".repeat(1_000_000) + "\n2,1,1\n")
                .format("time,price,amount")
                .skipBadLines((line, error) -> assertThat(line).isEqualTo(2))
                .trades();

        assertThat(all(trades)).hasSize(2);
        assertThat(trades.skippedLines()).isEqualTo(1);
    }

    @Test
    void lines_across_the_borders_of_the_buffer_are_whole() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 50_000; i++) {
            text.append(i).append(',').append(i).append(".5,0.").append(i).append("1\n");
        }

        List<MarketData> items =
                all(csv(text.toString()).format("time,price,amount").trades());

        assertThat(items).hasSize(50_000);
        for (int i = 0; i < items.size(); i++) {
            assertThat(((Trade) items.get(i)).price()).isEqualTo(Price.of(i + 1 + ".5"));
        }
    }

    @Test
    void numbers_are_rounded_only_when_asked() {
        String text = "1,800.125,33.35399601000002\n";

        Trade trade = (Trade) all(csv(text)
                        .format("time,price,amount")
                        .roundedTo(2, 8, java.math.RoundingMode.HALF_EVEN)
                        .trades())
                .get(0);

        assertThat(trade.price()).isEqualTo(Price.of("800.12"));
        assertThat(trade.quantity()).isEqualTo(Quantity.of("33.35399601"));
    }

    @Test
    void quotes_have_a_bid_an_ask_and_perhaps_sizes() {
        io.zvt.core.market.Quote quote = (io.zvt.core.market.Quote)
                all(csv("time;bid;ask;ask_size\n1;99.5;100;2.5\n").quotes()).get(0);

        assertThat(quote.bid()).isEqualTo(Price.of("99.5"));
        assertThat(quote.bidSize()).isEqualTo(Quantity.of("0"));
        assertThat(quote.askSize()).isEqualTo(Quantity.of("2.5"));
    }

    @Test
    void crossed_quotes_are_refused() {
        CsvReader quotes = csv("time;bid;ask\n1;100.5;100\n").quotes();

        assertThatThrownBy(quotes::next)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bid");
    }

    @Test
    void trades_of_nothing_are_passed_over_when_asked_and_all_else_is_still_refused() {
        CsvReader trades = csv("1,1,1\n2,1,0.00\n3,1,1\n4,1,-1\n")
                .format("time,price,amount")
                .passOverEmptyTrades()
                .trades();

        assertThat(trades.next()).isNotNull();
        assertThat(trades.next()).extracting(item -> item.sequence()).isEqualTo(2L);
        assertThat(trades.emptyTrades()).isEqualTo(1);
        assertThatThrownBy(trades::next)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("negative");
    }

    @Test
    void after_close_there_is_nothing() {
        CsvReader trades = csv("1,1,1\n").format("time,price,amount").trades();
        trades.close();
        trades.close();

        assertThat(trades.next()).isNull();
    }
}
