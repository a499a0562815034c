package io.zvt.tck.store;

import static io.zvt.tck.store.StoreEvents.A;
import static io.zvt.tck.store.StoreEvents.B;
import static io.zvt.tck.store.StoreEvents.event;
import static io.zvt.tck.store.StoreEvents.events;
import static io.zvt.tck.store.StoreEvents.full;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.CommandId;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.StreamHead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the hash chain and its heads. */
public interface ChainRules extends StoreUnderTest {

    private String hashOf(EventStore store, EventEnvelope<?> event) {
        append(store, A, 0, List.of(event));
        return store.head(A).hash();
    }

    /** STO-50: two stores with the same appends have the same heads. */
    @Test
    default void sto_50_equal_content_has_equal_heads() {
        EventStore twin = another("twin");
        for (EventStore each : List.of(store(), twin)) {
            append(each, A, 0, List.of(event(A, 1)));
            append(each, A, 1, List.of(event(A, 2)));
        }
        assertThat(store().head(A)).isEqualTo(twin.head(A)).isEqualTo(store().head(A));
        assertThat(store().head(A).hash()).matches("[0-9a-f]{64}");
    }

    /** STO-51: whatever differs in an event shows in the head. */
    @Test
    default void sto_51_a_difference_in_any_field_is_a_difference_of_the_head() {
        String base = hashOf(store(), full("text").build());
        Map<String, EventEnvelope<?>> variants = new LinkedHashMap<>();
        variants.put("payload", full("texu").build());
        variants.put("source", full("text").source("node-2").build());
        variants.put("incarnation", full("text").incarnation(1).build());
        variants.put("key", full("text").partitionKey("key").build());
        variants.put("time", full("text").timeNanos(1_700_000_000_123_456_788L).build());
        variants.put("correlation", full("text").correlationId("flow:2").build());
        variants.put("cause", full("text").causationId(new EventId(B, 7, 37)).build());
        variants.put("nocause", full("text").causationId(null).build());
        variants.put(
                "command", full("text").commandId(CommandId.of("command-2")).build());
        variants.put("headers", full("text").headers(Map.of("tenant", "b")).build());
        variants.forEach((name, event) ->
                assertThat(hashOf(another(name), event)).as("%s differs", name).isNotEqualTo(base));
    }

    /** STO-52: the head follows each append to its stream, and none to another. */
    @Test
    default void sto_52_a_head_changes_with_each_append() {
        appendEach(events(B, 1, 1));
        StreamHead other = store().head(B);
        StreamHead before = store().head(A);
        for (int sequence = 1; sequence <= 5; sequence++) {
            appendEach(events(A, sequence, sequence));
            StreamHead after = store().head(A);
            assertThat(after.version()).isEqualTo(sequence).isEqualTo(store().version(A));
            assertThat(after.hash()).isNotEqualTo(before.hash());
            before = after;
        }
        assertThat(store().head(B)).isEqualTo(other);
    }

    /** STO-53: verification finds nothing where nothing is wrong. */
    @Test
    default void sto_53_verification_of_a_sound_stream_finds_nothing() {
        appendEach(events(A, 1, 20));
        assertThat(store().verify(A)).isEmpty();
        assertThat(store().verify(B)).isEmpty();
    }
}
