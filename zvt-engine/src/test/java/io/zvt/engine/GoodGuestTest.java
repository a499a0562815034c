package io.zvt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Bar;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.sim.SimulatedVenue;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An engine in a process of somebody else: it prints nothing, and its threads do not keep the process alive. */
class GoodGuestTest {

    /** What the process runs: a live engine that is never closed, and one whose strategy throws. */
    static final class Host {

        private Host() {}

        public static void main(String[] args) {
            builder().name("never-closed").build().start();
            try (TradingEngine engine = builder()
                    .simulated(Market.START)
                    .strategy(new Thrower())
                    .build()
                    .start()) {
                engine.simulation().run(List.of(Market.bars("BTC/USD", 10, 50_000, 1)), time -> {});
            }
        }

        private static TradingEngineBuilder builder() {
            return TradingEngine.builder()
                    .instrument(Instrument.spot("BTC/USD").build())
                    .venue(SimulatedVenue.builder().build())
                    .account(new AccountConfig(AccountId.of("main")).deposit("SIM", "USD", "1000"));
        }
    }

    static final class Thrower implements Strategy {

        @Override
        public StrategyId id() {
            return StrategyId.of("thrower");
        }

        @Override
        public void configure(Setup setup) {
            setup.bars(setup.instrument("BTC/USD").id(), Market.MINUTE);
        }

        @Override
        public void onBar(Bar bar, Context ctx) {
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void without_a_logging_provider_nothing_is_printed_and_the_process_ends_by_itself() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathWithoutLogging(),
                        Host.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> printed = lines(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", printed).isZero();
        // The logging API itself says once that it has no provider; that is not ours to switch off.
        assertThat(printed).allMatch(line -> line.startsWith("SLF4J"));
    }

    private static String classPathWithoutLogging() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return Arrays.stream(entries)
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> lines(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
