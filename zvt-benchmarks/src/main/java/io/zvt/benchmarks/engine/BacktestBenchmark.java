package io.zvt.benchmarks.engine;

import io.zvt.backtest.data.InMemoryData;
import io.zvt.core.id.AccountId;
import io.zvt.core.market.MarketData;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.envelope.StreamId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * A whole backtest of an EMA cross 10/20 on bars in memory: the engine with its ledger, events and store, and ta4j with
 * its double arithmetic. Bars per second are the number of bars by the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-Xms6g", "-Xmx6g", "-Xmn4g", "-XX:+UseParallelGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 8)
@Measurement(iterations = 8)
public class BacktestBenchmark {

    /** How many bars. */
    @Param({"1000000", "4000000"})
    private int bars = 1;

    private List<MarketData> walk = List.of();
    private BarSeries ta4jSeries = RandomWalk.ta4j(walk);

    /** Waits for its parameters. */
    public BacktestBenchmark() {}

    /** Makes the bars. */
    @Setup
    public void make() {
        walk = RandomWalk.bars(bars);
        ta4jSeries = RandomWalk.ta4j(walk);
    }

    /**
     * Runs the engine.
     *
     * @param engine an engine whose strategy trades
     * @return how many events the account has
     */
    @Benchmark
    public long engine(Trading engine) {
        return engine.run(walk);
    }

    /**
     * Runs the engine with a strategy that decides nothing.
     *
     * @param engine an engine whose strategy does not trade
     * @return how many events the account has
     */
    @Benchmark
    public long engineLookingOn(LookingOn engine) {
        return engine.run(walk);
    }

    /** An engine for one run; its start and its end, which hashes its state, are not measured. */
    @State(Scope.Thread)
    public abstract static class Run {

        private static final AccountId MAIN = AccountId.of("main");

        private final boolean trades;
        private @Nullable TradingEngine engine;

        Run(boolean trades) {
            this.trades = trades;
        }

        /** Starts it. */
        @Setup(Level.Invocation)
        public void start() {
            engine = TradingEngine.builder()
                    .simulated(RandomWalk.START)
                    .instrument(RandomWalk.BTC)
                    .venue(SimulatedVenue.builder()
                            .fillPolicy(FillPolicy.NEXT_OPEN)
                            .build())
                    .account(new AccountConfig(MAIN).deposit("SIM", "USD", "100000000"))
                    .strategy(new EmaCross(RandomWalk.BTC.id(), trades))
                    .build()
                    .start();
        }

        long run(List<MarketData> walk) {
            TradingEngine running = Objects.requireNonNull(engine);
            running.simulation().run(List.of(InMemoryData.of("walk", walk)), time -> {});
            return running.store().version(StreamId.account(MAIN));
        }

        /** Closes it. */
        @TearDown(Level.Invocation)
        public void close() {
            Objects.requireNonNull(engine).close();
            engine = null;
        }
    }

    /** An engine whose strategy trades. */
    @State(Scope.Thread)
    public static class Trading extends Run {

        /** Waits for its set-up. */
        public Trading() {
            super(true);
        }
    }

    /** An engine whose strategy only looks on. */
    @State(Scope.Thread)
    public static class LookingOn extends Run {

        /** Waits for its set-up. */
        public LookingOn() {
            super(false);
        }
    }

    /**
     * Runs ta4j.
     *
     * @return how many positions it closed
     */
    @Benchmark
    public int ta4j() {
        ClosePriceIndicator close = new ClosePriceIndicator(ta4jSeries);
        EMAIndicator fast = new EMAIndicator(close, 10);
        EMAIndicator slow = new EMAIndicator(close, 20);
        BaseStrategy strategy =
                new BaseStrategy(new CrossedUpIndicatorRule(fast, slow), new CrossedDownIndicatorRule(fast, slow), 20);
        return new BarSeriesManager(ta4jSeries).run(strategy).getPositionCount();
    }
}
