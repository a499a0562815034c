package io.zvt.benchmarks.bus;

import com.google.common.eventbus.EventBus;
import com.google.common.eventbus.Subscribe;
import io.zvt.core.time.SteppedClock;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.Subscription;
import io.zvt.events.direct.DirectEventBus;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One event through the direct bus, its envelope made with a counter and a stepped clock, and through Guava's bus bare. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DirectBusBenchmark {

    private final SteppedClock clock = new SteppedClock(Instant.EPOCH);
    private final DirectEventBus direct = new DirectEventBus(Ticked.types(), clock);
    private final EventBus guava = new EventBus();
    private final Reader reader = new Reader();
    private long sequence;

    /** Subscribes one reader to each bus. */
    public DirectBusBenchmark() {
        direct.subscribe(Subscription.of(Ticked.GROUP, Ticked.TOPIC), reader);
        guava.register(reader);
    }

    /**
     * Publishes on our bus.
     *
     * @return what the reader saw last
     */
    @Benchmark
    public long direct() {
        direct.publish(Ticked.envelope(++sequence, clock.epochNanos()));
        return reader.last;
    }

    /**
     * Posts the bare record on Guava's bus.
     *
     * @return what the reader saw last
     */
    @Benchmark
    public long guavaPost() {
        guava.post(new Ticked(++sequence, 1));
        return reader.last;
    }

    /** Does the least a typed subscriber does. */
    public static final class Reader implements EventHandler {

        private long last;

        @Override
        public void handle(Delivery delivery) {
            if (delivery.payload() instanceof Ticked ticked) {
                onTicked(ticked);
            }
        }

        /**
         * Takes an event.
         *
         * @param ticked the event
         */
        @Subscribe
        public void onTicked(Ticked ticked) {
            last = ticked.price();
        }
    }
}
