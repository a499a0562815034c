package io.zvt.benchmarks.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.zvt.core.event.Event;
import io.zvt.core.event.OrderExecuted;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.registry.EventTypes;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writes and reads an {@code order.executed} in its envelope, and the same facts with Jackson's data binding. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {

    private final JsonEventCodec codec = new JsonEventCodec(EventTypes.standard());
    private final EventEnvelope<OrderExecuted> event = Samples.executed();
    private final byte[] bytes = codec.encode(event);
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final PlainFill plain = PlainFill.sample();
    private byte[] plainBytes = {};

    /** Waits for its set-up. */
    public CodecBenchmark() {}

    /**
     * Writes what is read later.
     *
     * @throws JsonProcessingException never
     */
    @Setup
    public void writePlain() throws JsonProcessingException {
        plainBytes = mapper.writeValueAsBytes(plain);
    }

    /**
     * Writes with ours.
     *
     * @return the bytes
     */
    @Benchmark
    public byte[] write() {
        return codec.encode(event);
    }

    /**
     * Reads with ours.
     *
     * @return the event
     */
    @Benchmark
    public EventEnvelope<? extends Event> read() {
        return codec.decode(bytes);
    }

    /**
     * Writes with Jackson's data binding.
     *
     * @return the bytes
     * @throws JsonProcessingException never
     */
    @Benchmark
    public byte[] jacksonWrite() throws JsonProcessingException {
        return mapper.writeValueAsBytes(plain);
    }

    /**
     * Reads with Jackson's data binding.
     *
     * @return the record
     * @throws IOException never
     */
    @Benchmark
    public PlainFill jacksonRead() throws IOException {
        return mapper.readValue(plainBytes, PlainFill.class);
    }
}
