package io.zvt.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.backtest.data.CsvData;
import io.zvt.backtest.run.Backtest;
import io.zvt.backtest.run.BacktestResult;
import io.zvt.core.data.MarketDataSource;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.BarSpec;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's code is code that the build compiles. */
class ReadmeTest {

    private static final Path README = find("README.md");

    private static Path find(String name) {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(name)) || !Files.exists(directory.resolve("zvt-core"))) {
            directory = directory.getParent();
        }
        return directory.resolve(name);
    }

    private static List<String> codeBlocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        String[] parts = Files.readString(README).split("```java\n", -1);
        for (int i = 1; i < parts.length; i++) {
            blocks.add(parts[i].substring(0, parts[i].indexOf("```")));
        }
        return blocks;
    }

    private static String source(String file) throws IOException {
        return Files.readString(README.resolveSibling("examples/quickstart/src").resolve(file));
    }

    /** Without the layout and the comments, which a README needs and a formatter would not keep. */
    private static String bare(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    @Test
    void the_strategy_is_the_one_that_the_quickstart_trades() throws IOException {
        assertThat(source("main/java/io/zvt/examples/quickstart/EmaCross.java"))
                .endsWith(codeBlocks().get(0));
        assertThat(Files.readAllLines(README).indexOf("}")).isLessThan(40);
    }

    @Test
    void the_other_pieces_stand_in_this_test() throws IOException {
        String here = bare(source("test/java/io/zvt/examples/quickstart/ReadmeTest.java"));
        assertThat(codeBlocks().subList(1, codeBlocks().size()))
                .hasSize(2)
                .allSatisfy(block -> assertThat(here).contains(bare(block)));
    }

    @Test
    void it_is_short() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(150);
    }

    static void backtest() {
        BacktestResult result = Backtest.of(new EmaCross("BTC/USD", BarSpec.minutes(15), "5"))
                .instrument(Instrument.spot("BTC/USD")
                        .tick("0.01")
                        .step("0.0001")
                        .takerFee("0.002")
                        .build())
                .data(CsvData.file(Path.of("trades.csv"), InstrumentId.of("BTC/USD"))
                        .trades())
                .deposit("USD", "10000")
                .run();
        System.out.println(result.toText());
        result.writeHtml(Path.of("report.html"));
    }

    static void paper(MarketDataSource source, Instrument btcUsd) {
        TradingEngine engine = TradingEngine.builder()
                .eventBus("memory:")
                .venue(SimulatedVenue.builder()
                        .fillPolicy(FillPolicy.NEXT_TRADE)
                        .build())
                .marketData(source)
                .instrument(btcUsd)
                .account(new AccountConfig(AccountId.of("main")).deposit("SIM", "USD", "10000"))
                .strategy(new EmaCross("BTC/USD", BarSpec.minutes(15), "5"))
                .build()
                .start();
        engine.close();
    }
}
