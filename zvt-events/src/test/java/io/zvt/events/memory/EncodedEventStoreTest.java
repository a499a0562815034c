package io.zvt.events.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.HashChain;
import io.zvt.events.store.Position;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only the encoded mode has: bytes that are really kept, and a chain that tells when they change. */
class EncodedEventStoreTest {

    private static final StreamId STREAM = StreamId.of("strategy/a");

    private final KeptBytes codec = new KeptBytes();
    private final InMemoryEventStore store = InMemoryEventStore.encoded(codec);

    private static EventEnvelope<?> event(long sequence, String reason) {
        StrategyStopped payload = new StrategyStopped(StrategyId.of("a"), reason);
        return EventEnvelope.of(new EventType("strategy.stopped", 1), STREAM, sequence, payload)
                .build();
    }

    private void append(int sequence, String... reasons) {
        List<EventEnvelope<?>> events = new ArrayList<>();
        for (String reason : reasons) {
            events.add(event(sequence + events.size(), reason));
        }
        store.append(STREAM, sequence - 1, events);
    }

    @Test
    void what_is_read_is_decoded_each_time() {
        append(1, "x");
        EventEnvelope<?> read = store.read(STREAM, 1, 1).get(0);
        assertThat(read).isEqualTo(event(1, "x"));
        assertThat(store.read(STREAM, 1, 1).get(0)).isNotSameAs(read);
        assertThat(store.cursor(Position.START).next(1)).containsExactly(event(1, "x"));
        assertThat(codec.decoded).isEqualTo(3);
    }

    @Test
    void verification_finds_nothing_in_a_stream_that_is_as_it_was() {
        for (int i = 1; i <= 100; i++) {
            append(i, "r" + i);
        }
        assertThat(store.verify(STREAM)).isEmpty();
        assertThat(store.verify(StreamId.of("strategy/unknown"))).isEmpty();
    }

    @Test
    void a_byte_that_changed_is_found_in_the_append_that_holds_it() {
        append(1, "a", "b");
        append(3, "c");
        append(4, "d", "e", "f");
        append(7, "g");
        byte[] fifth = codec.kept.get(4);
        for (int i = 0; i < fifth.length; i++) {
            fifth[i] ^= 1;
            assertThat(store.verify(STREAM))
                    .as("byte %s", i)
                    .hasValueSatisfying(
                            found -> assertThat(found).contains("strategy/a", "append 3 of 4", "versions 4 to 6"));
            fifth[i] ^= 1;
        }
        assertThat(store.verify(STREAM)).isEmpty();
    }

    @Test
    void the_head_is_the_last_link_over_the_links_before() {
        append(1, "a", "b");
        append(3, "c");
        HashChain chain = new HashChain();
        byte[] first = chain.link(new byte[0], codec.kept.subList(0, 2));
        byte[] second = chain.link(first, codec.kept.subList(2, 3));
        assertThat(store.head(STREAM).hash()).isEqualTo(HashChain.hex(second));
        assertThat(store.head(STREAM).version()).isEqualTo(3);
    }

    @Test
    void both_modes_have_the_same_head_for_the_same_appends() {
        InMemoryEventStore envelopes = new InMemoryEventStore(new JsonEventCodec(EventTypes.standard())::encode);
        for (int i = 0; i < 5; i++) {
            List<EventEnvelope<?>> events = List.of(event(2 * i + 1, "x" + i), event(2 * i + 2, "y"));
            store.append(STREAM, 2L * i, events);
            envelopes.append(STREAM, 2L * i, events);
            assertThat(envelopes.head(STREAM)).isEqualTo(store.head(STREAM));
        }
    }

    /** Lets the test at the bytes that the store keeps, and counts what it decodes. */
    private static final class KeptBytes implements EventCodec {

        private final EventCodec codec = new JsonEventCodec(EventTypes.standard());
        private final List<byte[]> kept = new ArrayList<>();
        private int decoded;

        @Override
        public byte[] encode(EventEnvelope<?> envelope) {
            byte[] bytes = codec.encode(envelope);
            kept.add(bytes);
            return bytes;
        }

        @Override
        public EventEnvelope<? extends Event> decode(byte[] bytes) {
            decoded++;
            return codec.decode(bytes);
        }
    }
}
