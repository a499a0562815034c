package io.zvt.benchmarks.bus;

import com.google.common.eventbus.AsyncEventBus;
import com.google.common.eventbus.Subscribe;
import io.zvt.bus.inmemory.InMemoryEventBus;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.Subscription;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A burst through the concurrent bus with its whole contract, and through Guava's on one thread with none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InMemoryBusBenchmark {

    private static final int BURST = 10_000;

    private final InMemoryEventBus ours =
            InMemoryEventBus.builder(Ticked.types()).build();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AsyncEventBus guava = new AsyncEventBus(thread);
    private final Reader reader = new Reader();
    private long sequence;

    /** Subscribes one reader to each bus. */
    public InMemoryBusBenchmark() {
        ours.subscribe(Subscription.of(Ticked.GROUP, Ticked.TOPIC).backlog(2 * BURST), reader);
        guava.register(reader);
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        ours.close(Duration.ofSeconds(1));
        thread.shutdown();
    }

    /**
     * Publishes a burst on our bus and waits for the last.
     *
     * @return what the reader saw last
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long inMemory() {
        long last = sequence + BURST;
        while (sequence < last) {
            ours.publish(Ticked.envelope(++sequence, sequence));
        }
        return reader.await(last);
    }

    /**
     * Posts a burst of bare records on Guava's bus and waits for the last.
     *
     * @return what the reader saw last
     */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public long guavaAsyncPost() {
        long last = sequence + BURST;
        while (sequence < last) {
            guava.post(new Ticked(++sequence, 1));
        }
        return reader.await(last);
    }

    /** Remembers the last event. */
    public static final class Reader implements EventHandler {

        private volatile long last;

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

        private long await(long awaited) {
            while (last < awaited) {
                Thread.onSpinWait();
            }
            return last;
        }
    }
}
