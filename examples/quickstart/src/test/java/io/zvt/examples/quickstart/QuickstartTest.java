package io.zvt.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.backtest.run.Backtest;
import io.zvt.backtest.run.BacktestResult;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.BarSpec;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.events.bus.Subscription;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.jsonlines.EventExport;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    private static final BarSpec BARS = BarSpec.minutes(15);

    @TempDir
    private Path directory;

    private static Backtest backtest(@Nullable Path file, String columns, boolean candles) {
        Instrument btc = Instrument.spot("BTC/USD")
                .tick("0.01")
                .step("0.00000001")
                .takerFee("0.002")
                .build();
        return Backtest.of(new EmaCross("BTC/USD", BARS, "5"))
                .instrument(btc)
                .data(new MarketFile(file, columns, candles, "BTC/USD", BARS).open())
                .deposit("USD", "10000")
                .venue(venue -> venue.fillPolicy(candles ? FillPolicy.NEXT_OPEN : FillPolicy.NEXT_TRADE));
    }

    private static BacktestResult sample(String bus) {
        return backtest(null, "", false).eventBus(bus).run();
    }

    private static Map<String, String> heads(BacktestResult result) {
        Map<String, String> heads = new TreeMap<>();
        result.store()
                .streams()
                .forEach(stream ->
                        heads.put(stream.value(), result.store().head(stream).toString()));
        return heads;
    }

    @Test
    void the_sample_is_traded_and_exported_and_a_fresh_process_replays_it_to_the_same_state() throws Exception {
        BacktestResult result = sample("direct:");
        assertThat(result.run().orders()).hasSizeGreaterThan(20);
        assertThat(result.workingOrders()).isEmpty();
        Path events = directory.resolve("events.jsonl");
        EventExport.write(result.store(), new JsonEventCodec(EventTypes.standard()), events);
        assertThat(replayInFreshProcess(events)).contains("state   " + result.stateHash());
    }

    private static String replayInFreshProcess(Path events) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayEvents.class.getName(),
                        events.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void another_bus_gives_equal_hashes_of_every_stream_even_with_a_subscriber_that_sleeps() {
        AtomicLong heard = new AtomicLong();
        BacktestResult direct = sample("direct:");
        BacktestResult memory = backtest(null, "", false)
                .eventBus("memory:")
                .onEvents(bus -> bus.subscribe(Subscription.of("sleeper", Topics.ACCOUNTS), delivery -> {
                    LockSupport.parkNanos(1_000_000);
                    heard.incrementAndGet();
                }))
                .run();
        assertThat(heads(memory)).hasSizeGreaterThan(20).isEqualTo(heads(direct));
        assertThat(memory.stateHash()).isEqualTo(direct.stateHash());
        assertThat(heard.get()).isPositive();
    }

    @Test
    void a_file_of_trades_without_header_is_traded() throws IOException {
        Path file = Files.writeString(
                directory.resolve("trades.csv"), "1385337600000;800.01;0.1\n1385337601000;800.05;0.3\n");
        BacktestResult result = backtest(file, "time,price,amount", false).run();
        assertThat(result.run().counts().dataItems()).isEqualTo(2);
    }

    @Test
    void a_file_of_candles_with_iso_times_and_named_columns_is_traded() throws IOException {
        Path file = Files.writeString(
                directory.resolve("candles.csv"),
                "Date,O,H,L,C,Vol\n2024-01-01T00:00:00Z,10,12,9,11,5\n2024-01-01T00:15:00Z,11,13,10,12,6\n");
        BacktestResult result = backtest(file, "time=Date,open=O,high=H,low=L,close=C,volume=Vol", true)
                .run();
        assertThat(result.run().counts().dataItems()).isEqualTo(2);
    }

    @Test
    void a_line_that_cannot_be_read_is_named_with_its_file_line_and_field() throws IOException {
        Path file = Files.writeString(
                directory.resolve("broken.csv"), "time,price,amount\n1385337600,800.01,0.1\n1385337601,NaN,0.3\n");
        assertThatThrownBy(() -> backtest(file, "header", false).run())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("broken.csv:3")
                .hasMessageContaining("price")
                .hasMessageContaining("NaN");
    }

    @Test
    void the_page_needs_nothing_else() throws IOException {
        Path page = directory.resolve("report.html");
        sample("direct:").writeHtml(page);
        assertThat(Files.readString(page)).contains("<html").doesNotContain("src=\"http", "href=\"http");
    }
}
