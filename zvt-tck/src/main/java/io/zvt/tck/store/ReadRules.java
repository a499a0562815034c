package io.zvt.tck.store;

import static io.zvt.tck.store.StoreEvents.A;
import static io.zvt.tck.store.StoreEvents.B;
import static io.zvt.tck.store.StoreEvents.C;
import static io.zvt.tck.store.StoreEvents.event;
import static io.zvt.tck.store.StoreEvents.events;
import static io.zvt.tck.store.StoreEvents.full;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.StreamHead;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of reading one stream. */
public interface ReadRules extends StoreUnderTest {

    /** STO-10: reading gives the events from a version on, as many as asked for, whatever appends they came in. */
    @Test
    default void sto_10_a_stream_is_read_in_pages() {
        appendEach(events(A, 1, 7));
        for (int from = 1; from <= 9; from++) {
            for (int max = 1; max <= 9; max++) {
                assertThat(store().read(A, from, max))
                        .as("from %s, at most %s", from, max)
                        .isEqualTo(events(A, from, Math.min(7, from + max - 1)));
            }
        }
    }

    /** STO-11: a stream that does not exist is empty. */
    @Test
    default void sto_11_an_unknown_stream_is_empty() {
        appendEach(events(A, 1, 1));
        assertThat(store().read(B, 1, 10)).isEmpty();
        assertThat(store().version(B)).isZero();
        assertThat(store().head(B)).isEqualTo(StreamHead.EMPTY);
        assertThat(store().snapshot(B)).isEmpty();
        assertThat(store().streams()).containsExactly(A);
    }

    /** STO-12: every field of an envelope survives, and its payload. */
    @Test
    default void sto_12_an_envelope_is_read_as_it_was_appended() {
        EventEnvelope<?> full = full("text with ä, €, \uD83D\uDE00, \"quotes\", \\, / and\nlines\t\u0001")
                .build();
        append(store(), A, 0, List.of(full));
        EventEnvelope<?> bare = event(B, 1, 0, "");
        append(store(), B, 0, List.of(bare));
        EventEnvelope<?> read = store().read(A, 1, 1).get(0);
        assertThat(read).isEqualTo(full);
        assertThat(read.incarnation()).isEqualTo(full.incarnation());
        assertThat(read.headers()).isEqualTo(full.headers());
        assertThat(read.timeNanos()).isEqualTo(full.timeNanos());
        assertThat(store().read(B, 1, 1)).isEqualTo(List.of(bare));
    }

    /** STO-13: a stream may be long. */
    @Test
    default void sto_13_a_stream_of_ten_thousand_events_is_read_whole() {
        int size = 10_000;
        appendEach(events(A, 1, size));
        assertThat(store().version(A)).isEqualTo(size);
        assertThat(store().read(A, 1, 2 * size)).isEqualTo(events(A, 1, size));
    }

    /** STO-14: the streams are listed in the order of their names. */
    @Test
    default void sto_14_the_streams_are_listed_sorted() {
        StreamId last = StreamId.of("strategy/c2");
        for (StreamId stream : List.of(C, last, A, B)) {
            appendEach(events(stream, 1, 1));
        }
        assertThat(store().streams()).containsExactly(A, B, C, last);
    }

    /** STO-15: where a store says that it decodes, what is read is not the object that was appended. */
    @Test
    default void sto_15_a_store_that_decodes_hands_out_no_object_it_was_given() {
        EventEnvelope<?> event = event(A, 1);
        append(store(), A, 0, List.of(event));
        if (profile().capabilities().decodes()) {
            assertThat(store().read(A, 1, 1).get(0)).isNotSameAs(event);
        }
    }
}
