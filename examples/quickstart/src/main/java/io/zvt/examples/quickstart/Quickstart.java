package io.zvt.examples.quickstart;

import io.zvt.backtest.run.Backtest;
import io.zvt.backtest.run.BacktestResult;
import io.zvt.backtest.run.Progress;
import io.zvt.core.error.ZvtException;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.BarSpec;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.jsonlines.EventExport;
import io.zvt.events.registry.EventTypes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trades an EMA cross on 100,000 real trades of BTC/USD, or on a file of your own, and writes a report. */
@Command(name = "quickstart", mixinStandardHelpOptions = true, sortOptions = false)
public final class Quickstart implements Callable<Integer> {

    @Option(names = "--file", description = "a CSV file of your own with trades or candles")
    private @Nullable Path file;

    @Option(
            names = "--columns",
            defaultValue = "header",
            description = "what the columns of that file mean, such as time,price,amount or time=Date,open=#2,...;"
                    + " header: by their usual names")
    private String columns = "header";

    @Option(names = "--candles", description = "that file holds candles of the length of --bars, not trades")
    private boolean candles;

    @Option(names = "--instrument", defaultValue = "BTC/USD", description = "what is traded (${DEFAULT-VALUE})")
    private String instrument = "BTC/USD";

    @Option(names = "--bars", defaultValue = "15", description = "minutes of a bar (${DEFAULT-VALUE})")
    private int minutes = 15;

    @Option(names = "--quantity", defaultValue = "5", description = "how much an order trades (${DEFAULT-VALUE})")
    private String quantity = "5";

    @Option(names = "--cash", defaultValue = "10000", description = "what the account begins with (${DEFAULT-VALUE})")
    private String cash = "10000";

    @Option(names = "--fee", defaultValue = "0.002", description = "fraction that trading costs (${DEFAULT-VALUE})")
    private String fee = "0.002";

    @Option(names = "--bus", defaultValue = "direct", description = "direct or memory (${DEFAULT-VALUE})")
    private String bus = "direct";

    @Option(names = "--report", defaultValue = "target/quickstart.html", description = "the page (${DEFAULT-VALUE})")
    private Path report = Path.of("target/quickstart.html");

    @Option(names = "--events", description = "also write the events as JSON lines to this file")
    private @Nullable Path events;

    private final PrintStream out = System.out;

    private Quickstart() {}

    public static void main(String[] args) {
        new CommandLine(new Quickstart())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure))
                .execute(args);
    }

    private static int explain(Exception failure) throws Exception {
        if (failure instanceof ZvtException said) {
            System.err.println(said.getMessage());
            return 1;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException {
        BarSpec bars = BarSpec.minutes(minutes);
        MarketFile data = new MarketFile(file, columns, candles, instrument, bars);
        Instrument traded = Instrument.spot(instrument)
                .tick("0.01")
                .step("0.00000001")
                .takerFee(fee)
                .build();
        out.println("EMA cross 10/20 on " + minutes + "-minute bars of " + instrument + ", " + data.name());

        BacktestResult result = Backtest.of(new EmaCross(instrument, bars, quantity))
                .name("EMA cross 10/20, " + minutes + "-minute bars")
                .instrument(traded)
                .data(data.open())
                .deposit(traded.quote().code(), cash)
                .venue(venue -> venue.fillPolicy(candles ? FillPolicy.NEXT_OPEN : FillPolicy.NEXT_TRADE))
                .eventBus(bus + ":")
                .progress(Duration.ofDays(1), this::tell)
                .run();

        out.println();
        out.println(result.toText());
        result.writeHtml(report);
        if (events != null) {
            EventExport.write(result.store(), new JsonEventCodec(EventTypes.standard()), events);
            out.println("events  " + events.toAbsolutePath());
        }
        out.println("state   " + result.stateHash());
        out.println("report  " + report.toAbsolutePath().normalize().toUri());
        return 0;
    }

    private void tell(Progress progress) {
        out.printf(
                Locale.ROOT,
                "  %s  %,9d items  equity %,.2f%n",
                progress.time().toString().substring(0, 10),
                progress.items(),
                progress.equity().toDouble());
    }
}
