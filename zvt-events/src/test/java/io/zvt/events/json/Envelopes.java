package io.zvt.events.json;

import io.zvt.core.event.Event;
import io.zvt.core.id.CommandId;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.TypeRegistration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Envelopes for tests. */
final class Envelopes {

    private static final StreamId STREAM = StreamId.of("account/main");

    private Envelopes() {}

    static EventEnvelope<Event> sample(TypeRegistration type, boolean full) {
        Event payload = new RecordGenerator(new SampleSource(full)).make(type.payload());
        return sample(type, payload, full);
    }

    static EventEnvelope<Event> sample(TypeRegistration type, Event payload, boolean full) {
        EventEnvelope.Builder<Event> builder = EventEnvelope.of(type.type(), STREAM, 17, payload)
                .incarnation(123_456)
                .partitionKey("main")
                .timeNanos(1_773_480_413_123_456_789L);
        if (full) {
            builder.source("node-1")
                    .correlationId("ema-cross-3-17")
                    .causationId(new EventId(STREAM, 16, 123_456))
                    .commandId(CommandId.of("place-ema-cross-3-17.create"))
                    .headers(Map.of("traceid", "4bf92f3577b34da6", "region", "eu"));
        }
        return builder.build();
    }

    static EventEnvelope<Event> random(TypeRegistration type, Random random) {
        RandomSource source = new RandomSource(random);
        StreamId stream = StreamId.of("bus/" + source.id("stream"));
        Event payload = new RecordGenerator(source).make(type.payload());
        Map<String, String> headers = new TreeMap<>();
        for (int i = source.size(); i > 0; i--) {
            headers.put("header" + i, source.text("header"));
        }
        return EventEnvelope.of(type.type(), stream, 1 + (random.nextLong() >>> (1 + random.nextInt(62))), payload)
                .incarnation(random.nextLong() >>> (1 + random.nextInt(62)))
                .timeNanos(source.number())
                .source("source" + source.text("source"))
                .partitionKey(source.text("key"))
                .correlationId(source.text("flow"))
                .causationId(source.isPresent() ? new EventId(stream, 1, random.nextInt(1000)) : null)
                .commandId(source.isPresent() ? CommandId.of(source.id("command")) : null)
                .headers(headers)
                .build();
    }
}
