package io.zvt.benchmarks.engine;

import com.sun.management.ThreadMXBean;
import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.id.AccountId;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.time.SystemClock;
import io.zvt.core.time.Timestamps;
import io.zvt.core.venue.Venue;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.runtime.Simulation;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Orders through the whole engine, one a quote: from the quote to the updated position, every event emitted and kept.
 *
 * <p>Arguments: {@code instant} or {@code simulated} for the venue, {@code memory:} or {@code memory:?encoded=true} for the
 * store, orders a round, rounds. Prints one line a round; the first rounds warm up. Orders per second of the lane's CPU are
 * what a busy machine does not move.
 */
public final class OrderPathLoad {

    private static final long STEP_NANOS = 1_000_000;
    /** More than all orders together: what they take of a displayed size stays taken. */
    private static final long SIZE = 1_000_000_000_000L;

    private static final long MAX_LATENCY_NANOS = 10_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final SystemClock clock = new SystemClock();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final boolean instant;
    private final String store;
    private final int orders;

    private OrderPathLoad(boolean instant, String store, int orders) {
        this.instant = instant;
        this.store = store;
        this.orders = orders;
    }

    /**
     * Runs it.
     *
     * @param args venue, store, orders a round, rounds
     */
    public static void main(String[] args) {
        OrderPathLoad load = new OrderPathLoad(args[0].equals("instant"), args[1], Integer.parseInt(args[2]));
        int rounds = Integer.parseInt(args[3]);
        for (int round = 1; round <= rounds; round++) {
            System.out.println(load.round(round));
        }
    }

    private Venue venue() {
        return instant
                ? new InstantVenue(new SteppedClock(RandomWalk.START))
                : SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE).build();
    }

    private String round(int round) {
        EveryQuote strategy = new EveryQuote();
        try (TradingEngine engine = TradingEngine.builder()
                .simulated(RandomWalk.START)
                .eventStore(store)
                .instrument(RandomWalk.BTC)
                .venue(venue())
                .account(new AccountConfig(AccountId.of("main")).deposit("SIM", "USD", "100000000"))
                .strategy(strategy)
                .build()
                .start()) {
            Histogram latencies = new Histogram(MAX_LATENCY_NANOS, 3);
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long began = clock.monotonicNanos();
            long worked = threads.getCurrentThreadCpuTime();
            feed(engine.simulation(), latencies);
            long nanos = clock.monotonicNanos() - began;
            long busy = threads.getCurrentThreadCpuTime() - worked;
            long bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
            requireAllFilled(strategy.positions);
            return text(round, nanos, busy, latencies) + String.format(Locale.ROOT, "  %,6d B/order", bytes / orders);
        }
    }

    private void feed(Simulation simulation, Histogram latencies) {
        Series series = new Series(RandomWalk.BTC.id(), "bench", 2, 4);
        long time = Timestamps.toEpochNanos(RandomWalk.START);
        long before = clock.monotonicNanos();
        for (int i = 1; i <= orders; i++) {
            time += STEP_NANOS;
            simulation.feed(new Quote(series, time, i, 4_999_900, SIZE, 5_000_100, SIZE));
            long now = clock.monotonicNanos();
            latencies.recordValue(now - before);
            before = now;
        }
    }

    /** The simulated venue fills an order at the next quote, so the last one is still open. */
    private void requireAllFilled(long positions) {
        long expected = instant ? orders : orders - 1L;
        if (positions != expected) {
            throw new InvariantViolationException(
                    "NOT_ALL_FILLED",
                    "expected " + expected + " updates of the position, saw " + positions,
                    Map.of("positions", Long.toString(positions)));
        }
    }

    private String text(int round, long nanos, long busy, Histogram latencies) {
        return String.format(
                Locale.ROOT,
                "round %2d: %,9.0f orders/s  %,9.0f per second of CPU  p50 %5.1f us  p99 %6.1f us  p99.9 %7.1f us  max %6.1f ms",
                round,
                orders * NANOS_PER_SECOND / nanos,
                orders * NANOS_PER_SECOND / busy,
                latencies.getValueAtPercentile(50) / 1e3,
                latencies.getValueAtPercentile(99) / 1e3,
                latencies.getValueAtPercentile(99.9) / 1e3,
                latencies.getMaxValue() / 1e6);
    }
}
