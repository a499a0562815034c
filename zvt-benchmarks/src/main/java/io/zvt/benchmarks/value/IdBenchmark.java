package io.zvt.benchmarks.value;

import io.zvt.core.id.ClientOrderId;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.StreamId;
import java.util.UUID;
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

/** The ids that the engine makes, beside a random one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class IdBenchmark {

    private final StreamId stream = StreamId.of("account/main");
    private final String strategy = "ema-cross";
    private long counter;

    /** Starts to count. */
    public IdBenchmark() {}

    /**
     * Makes the id of an event.
     *
     * @return the id
     */
    @Benchmark
    public EventId event() {
        return new EventId(stream, ++counter, 1);
    }

    /**
     * Makes the id of an order: strategy, version of its start, counter.
     *
     * @return the id
     */
    @Benchmark
    public ClientOrderId clientOrder() {
        return ClientOrderId.of(strategy + "-1-" + ++counter);
    }

    /**
     * Makes a random id.
     *
     * @return the id
     */
    @Benchmark
    public UUID randomUuid() {
        return UUID.randomUUID();
    }
}
