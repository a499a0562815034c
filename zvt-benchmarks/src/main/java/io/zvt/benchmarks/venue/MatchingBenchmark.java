package io.zvt.benchmarks.venue;

import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Commands to the simulated venue, and a quote that fills some of the orders after every eighth. Counts commands; the
 * quotes come on top. The peer, exchange-core, is no dependency: its numbers are in docs/performance.md.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatchingBenchmark {

    private static final long SEED = 7;
    private static final int ROUNDS = Commands.ORDERS / 4;

    private final Commands commands = new Commands(SEED);
    private final Series series = new Series(Commands.BTC.id(), "bench", 0, 0);

    /** Makes the commands. */
    public MatchingBenchmark() {}

    /**
     * A whole session at a new venue.
     *
     * @return how many reports it gave unasked, which are the fills of resting orders
     */
    @Benchmark
    @OperationsPerInvocation(2 * Commands.ORDERS)
    public long commands() {
        long[] reports = {0};
        SimulatedVenue venue = SimulatedVenue.builder()
                .fillPolicy(FillPolicy.NEXT_TRADE)
                .deposit("main", "USD", "1000000000000")
                .deposit("main", "BTC", "1000000000")
                .build();
        venue.connect(report -> reports[0]++);
        for (int round = 0; round < ROUNDS; round++) {
            command(venue, round);
            quote(venue, round);
        }
        return reports[0];
    }

    private void command(SimulatedVenue venue, int round) {
        int first = 4 * round;
        int old = Math.max(0, first - Commands.WORKING);
        for (int i = 0; i < 4; i++) {
            venue.submit(commands.submits[first + i]);
        }
        for (int i = 0; i < 3; i++) {
            venue.cancel(commands.cancels[old + i]);
        }
        venue.amend(commands.amends[old + 3]);
    }

    /** The middle swings by five ticks, so that about one order in forty is reached. */
    private void quote(SimulatedVenue venue, int round) {
        long middle = Commands.MIDDLE + (round % 11) - 5;
        venue.onMarketData(new Quote(series, round + 1L, round + 1L, middle - 1, 1_000, middle + 1, 1_000), round + 1L);
    }
}
