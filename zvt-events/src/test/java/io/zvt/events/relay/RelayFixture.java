package io.zvt.events.relay;

import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.core.time.SteppedClock;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.InMemoryEventStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A store to be relayed, a bus that records, and a clock that stands still. */
final class RelayFixture {

    static final EventType TYPE = new EventType("strategy.stopped", 1);
    static final RelayOptions OPTIONS = RelayOptions.of("test").backoff(Duration.ofMillis(10), Duration.ofMillis(40));

    final InMemoryEventStore store =
            new InMemoryEventStore(event -> event.toString().getBytes(StandardCharsets.UTF_8));
    final RecordingBus bus = new RecordingBus();
    final SteppedClock clock = new SteppedClock(Instant.EPOCH);

    /** Appends one event to a stream; its correlation id is the text. */
    void append(String stream, String text) {
        StreamId id = StreamId.of(stream);
        long version = store.version(id);
        store.append(
                id,
                version,
                List.of(EventEnvelope.of(TYPE, id, version + 1, new StrategyStopped(StrategyId.of("a"), text))
                        .correlationId(text)
                        .build()));
    }

    StoreRelay open(RelayOptions options) {
        return StoreRelay.open(store, bus, options, clock);
    }
}
