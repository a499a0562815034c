package io.zvt.examples.paper;

import io.zvt.core.data.DataKind;
import io.zvt.core.data.DataRequest;
import io.zvt.core.data.DataSubscription;
import io.zvt.core.data.MarketDataListener;
import io.zvt.core.data.MarketDataSource;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A market that never ends: prices go up or down by chance, the same way for the same seed. Thread-safe. */
final class RandomWalk implements MarketDataSource {

    private static final long START_CENTS = 50_000_00;
    private static final int STEP_CENTS = 20_00;

    private final Clock clock;
    private final Duration pause;
    private final long seed;
    private final ScheduledThreadPoolExecutor timer;

    RandomWalk(Clock clock, Duration pause, long seed) {
        this.clock = clock;
        this.pause = pause;
        this.seed = seed;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "random-walk");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String name() {
        return "random walk";
    }

    @Override
    public DataSubscription subscribe(DataRequest request, MarketDataListener listener) {
        if (request.kind() != DataKind.TRADES) {
            throw InvalidInputException.of(
                    "request", request, "must ask for trades", "the engine makes bars of them by itself");
        }
        Walk walk = new Walk(new Series(request.instrument(), name(), 2, 4), listener);
        ScheduledFuture<?> running = timer.scheduleAtFixedRate(walk::step, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
        return () -> {
            running.cancel(false);
            walk.end();
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One subscription. */
    private final class Walk {

        private final Series series;
        private final MarketDataListener listener;
        private final SplittableRandom chance = new SplittableRandom(seed);
        private long cents = START_CENTS;
        private long sequence;
        private boolean ended;

        Walk(Series series, MarketDataListener listener) {
            this.series = series;
            this.listener = listener;
        }

        synchronized void step() {
            if (ended) {
                return;
            }
            long change = chance.nextLong(-STEP_CENTS, STEP_CENTS + 1);
            cents = Math.max(STEP_CENTS, cents + change);
            AggressorSide taker = change < 0 ? AggressorSide.SELLER : AggressorSide.BUYER;
            long lots = chance.nextLong(1, 100_000);
            sequence++;
            listener.onData(new Trade(series, clock.epochNanos(), sequence, cents, lots, taker));
        }

        /** Nothing is delivered after it returns. */
        synchronized void end() {
            ended = true;
        }
    }
}
