package io.zvt.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.core.time.SteppedClock;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.direct.DirectEventBus;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody would hear is not read for nobody, and what somebody hears is not left out. */
class UnheardEventsTest {

    private static final StreamId STREAM = StreamId.of("strategy/s");

    private final EventTypes types = EventTypes.standard();
    private final SteppedClock clock = new SteppedClock(Instant.EPOCH);
    private final DirectEventBus bus = new DirectEventBus(types, clock);
    private final CountingCodec codec = new CountingCodec(new JsonEventCodec(types));
    private final InMemoryEventStore store = InMemoryEventStore.encoded(codec);
    private final StoreRelay relay =
            StoreRelay.open(store, bus, RelayOptions.of("test").saveEvery(2), clock);
    private final List<String> heard = new ArrayList<>();
    private long version;

    private static final class CountingCodec implements EventCodec {

        private final EventCodec codec;
        private int decoded;

        CountingCodec(EventCodec codec) {
            this.codec = codec;
        }

        @Override
        public byte[] encode(EventEnvelope<?> envelope) {
            return codec.encode(envelope);
        }

        @Override
        public EventEnvelope<? extends Event> decode(byte[] bytes) {
            decoded++;
            return codec.decode(bytes);
        }
    }

    private void append(String reason) {
        StrategyStopped event = new StrategyStopped(StrategyId.of("s"), reason);
        List<EventEnvelope<?>> events =
                List.of(EventEnvelope.of(EventType.parse("strategy.stopped/1"), STREAM, version + 1, event)
                        .build());
        store.append(STREAM, version++, events);
    }

    private SubscriptionHandle listen() {
        return bus.subscribe(
                Subscription.of("listener", Topics.STRATEGIES),
                delivery -> heard.add(((StrategyStopped) delivery.payload()).reason()));
    }

    @Test
    void events_that_nobody_is_subscribed_to_are_passed_without_being_read() {
        for (int i = 0; i < 5; i++) {
            append("unheard " + i);
        }
        assertThat(relay.pump()).isZero();
        assertThat(relay.lag()).isZero();
        assertThat(codec.decoded).isZero();
        assertThat(store.checkpoint("test")).isPresent().get().isEqualTo(store.end());
    }

    @Test
    void whoever_subscribes_hears_what_is_published_from_then_on() throws Exception {
        append("before");
        relay.pump();
        SubscriptionHandle handle = listen();
        append("while");
        append("while too");
        assertThat(relay.pump()).isEqualTo(2);
        handle.close();
        append("after");
        relay.pump();
        assertThat(heard).containsExactly("while", "while too");
        assertThat(relay.lag()).isZero();
    }
}
