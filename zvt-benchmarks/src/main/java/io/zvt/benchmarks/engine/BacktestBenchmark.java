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
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
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
        jvmArgs = {"-Xms6g", "-Xmx6g"})
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
     * @return how many events the account has
     */
    @Benchmark
    public long engine() {
        return run(true);
    }

    /**
     * Runs the engine with a strategy that decides nothing.
     *
     * @return how many events the account has
     */
    @Benchmark
    public long engineLookingOn() {
        return run(false);
    }

    private long run(boolean trades) {
        try (TradingEngine engine = TradingEngine.builder()
                .simulated(RandomWalk.START)
                .instrument(RandomWalk.BTC)
                .venue(SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_OPEN).build())
                .account(new AccountConfig(AccountId.of("main")).deposit("SIM", "USD", "100000000"))
                .strategy(new EmaCross(RandomWalk.BTC.id(), trades))
                .build()
                .start()) {
            engine.simulation().run(List.of(InMemoryData.of("walk", walk)), time -> {});
            return engine.store().version(StreamId.account(AccountId.of("main")));
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
