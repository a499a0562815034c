package io.zvt.backtest.run;

import io.zvt.backtest.result.RunRecorder;
import io.zvt.core.portfolio.Portfolio;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.runtime.Simulation;
import io.zvt.events.envelope.StreamId;
import java.time.Duration;
import java.util.List;

/** Notes the equity as time passes, and tells how far the run has come. Used by the thread that runs it. */
final class Sampler implements Simulation.Observer {

    private final TradingEngine engine;
    private final RunRecorder recorder;
    private final long sampleNanos;
    private final long progressNanos;
    private final ProgressListener progress;
    private final List<TappedData> streams;
    private final StreamId account = StreamId.account(Backtest.ACCOUNT);
    private Decimal equity = Decimal.ZERO;
    private long version;
    private long nextSample;
    private long nextProgress;
    private long last;

    Sampler(
            TradingEngine engine,
            RunRecorder recorder,
            Duration sampleEvery,
            Duration progressEvery,
            ProgressListener progress,
            List<TappedData> streams) {
        this.engine = engine;
        this.recorder = recorder;
        this.sampleNanos = sampleEvery.toNanos();
        this.progressNanos = progressEvery.toNanos();
        this.progress = progress;
        this.streams = streams;
    }

    @Override
    public void after(long epochNanos) {
        last = epochNanos;
        if (epochNanos >= nextSample || engine.store().version(account) != version) {
            sample(epochNanos);
        }
        if (epochNanos >= nextProgress) {
            tell(epochNanos);
        }
    }

    void sample(long epochNanos) {
        version = engine.store().version(account);
        nextSample = epochNanos + sampleNanos;
        Portfolio portfolio = engine.portfolios()
                .portfolio(Backtest.ACCOUNT)
                .toCompletableFuture()
                .join();
        // What is held and has no price yet makes the equity unknown; then the last one known stands.
        portfolio.value().ifPresent(value -> {
            equity = value;
            recorder.equity(epochNanos, value);
        });
        if (nextProgress == 0) {
            nextProgress = epochNanos + progressNanos;
        }
    }

    private void tell(long epochNanos) {
        nextProgress = epochNanos - Math.floorMod(epochNanos, progressNanos) + progressNanos;
        long items = streams.stream().mapToLong(TappedData::count).sum();
        progress.onProgress(new Progress(Timestamps.toInstant(epochNanos), items, equity));
    }

    void finish() {
        if (last > 0) {
            sample(last);
        }
    }
}
