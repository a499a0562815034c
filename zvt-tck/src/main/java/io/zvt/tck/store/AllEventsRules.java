package io.zvt.tck.store;

import static io.zvt.tck.store.StoreEvents.A;
import static io.zvt.tck.store.StoreEvents.B;
import static io.zvt.tck.store.StoreEvents.C;
import static io.zvt.tck.store.StoreEvents.event;
import static io.zvt.tck.store.StoreEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The rules of reading all streams together; a store that does not is asserted not to pretend. */
public interface AllEventsRules extends StoreUnderTest {

    private static List<EventEnvelope<? extends Event>> drain(EventCursor cursor, int max) {
        List<EventEnvelope<? extends Event>> read = new ArrayList<>();
        for (List<EventEnvelope<? extends Event>> page = cursor.next(max); !page.isEmpty(); page = cursor.next(max)) {
            assertThat(page).hasSizeLessThanOrEqualTo(max);
            read.addAll(page);
        }
        return read;
    }

    /** Three streams whose events were appended in turn. */
    private List<EventEnvelope<?>> mixed() {
        List<EventEnvelope<?>> events = new ArrayList<>();
        for (int sequence = 1; sequence <= 6; sequence++) {
            for (StreamId stream : List.of(A, B, C)) {
                events.add(event(stream, sequence));
            }
        }
        appendEach(events);
        return events;
    }

    /** STO-20: all events are read once each, those of a stream in its order. */
    @Test
    default void sto_20_all_events_are_read_in_the_order_of_each_stream() {
        allEvents().ifPresent(all -> {
            appendEach(events(A, 1, 40));
            appendEach(events(B, 1, 40));
            List<EventEnvelope<? extends Event>> read = drain(all.cursor(Position.START), 1_000);
            assertThat(read).hasSize(80);
            for (StreamId stream : List.of(A, B)) {
                assertThat(read.stream().filter(event -> event.stream().equals(stream)))
                        .isEqualTo(events(stream, 1, 40));
            }
        });
    }

    /** STO-21: from the position of a cursor, at any border of its pages, another goes on without gap and repeat. */
    @Test
    default void sto_21_a_cursor_goes_on_at_a_saved_position() {
        allEvents().ifPresent(all -> {
            List<EventEnvelope<?>> events = mixed();
            for (int page = 1; page <= 5; page++) {
                List<EventEnvelope<? extends Event>> read = new ArrayList<>();
                List<EventEnvelope<? extends Event>> next;
                EventCursor cursor = all.cursor(Position.START);
                do {
                    next = cursor.next(page);
                    read.addAll(next);
                    assertThat(drain(all.cursor(cursor.position()), page))
                            .as("after %s events in pages of %s", read.size(), page)
                            .hasSize(events.size() - read.size())
                            .doesNotContainAnyElementsOf(read);
                } while (!next.isEmpty());
                assertThat(read).containsExactlyInAnyOrderElementsOf(events);
            }
        });
    }

    /** STO-22: a cursor at the end reads nothing, and later what was appended since. */
    @Test
    default void sto_22_a_cursor_reads_what_is_appended_later() {
        allEvents().ifPresent(all -> {
            EventCursor cursor = all.cursor(Position.START);
            for (int sequence = 1; sequence <= 5; sequence++) {
                assertThat(cursor.next(100)).isEmpty();
                assertThat(cursor.remaining()).isZero();
                appendEach(events(A, sequence, sequence));
                assertThat(cursor.next(100)).isEqualTo(events(A, sequence, sequence));
            }
        });
    }

    /** STO-23: from the end on, a cursor reads only what is appended afterwards. */
    @Test
    default void sto_23_the_end_lies_behind_all_events_there_are() {
        allEvents().ifPresent(all -> {
            mixed();
            EventCursor cursor = all.cursor(all.end());
            assertThat(cursor.next(100)).isEmpty();
            appendEach(events(B, 7, 7));
            assertThat(cursor.next(100)).isEqualTo(events(B, 7, 7));
        });
    }

    /**
     * STO-24: listeners hear of each commit until they are taken away.
     *
     * @throws Exception if a listener cannot be taken away
     */
    @Test
    default void sto_24_listeners_hear_of_commits() throws Exception {
        AllEvents all = allEvents().orElse(null);
        if (all == null) {
            return;
        }
        AtomicInteger heard = new AtomicInteger();
        AutoCloseable registration = all.onCommit(heard::incrementAndGet);
        for (int sequence = 1; sequence <= 3; sequence++) {
            int before = heard.get();
            appendEach(events(A, sequence, sequence));
            await().atMost(patience()).until(() -> heard.get() > before);
        }
        registration.close();
        AtomicInteger later = new AtomicInteger();
        AutoCloseable second = all.onCommit(later::incrementAndGet);
        int before = heard.get();
        appendEach(events(A, 4, 4));
        await().atMost(patience()).until(() -> later.get() > 0);
        second.close();
        assertThat(heard).hasValue(before);
    }

    /** STO-25: a position that the store never gave is refused, not taken for another. */
    @Test
    default void sto_25_a_position_of_another_store_is_refused() {
        allEvents()
                .ifPresent(all -> assertThatThrownBy(() -> all.cursor(new Position("not a position")))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("position"));
    }

    /** STO-26: a cursor asked for no events refuses, because an empty answer would mean the end. */
    @Test
    default void sto_26_a_page_holds_at_least_one_event() {
        allEvents()
                .ifPresent(all -> assertThatThrownBy(
                                () -> all.cursor(Position.START).next(0))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("max"));
    }

    /** STO-27: what a cursor skips is as if it had read it, and it skips no more than there is. */
    @Test
    default void sto_27_a_cursor_goes_past_what_it_skips() {
        allEvents().ifPresent(all -> {
            int count = mixed().size();
            List<EventEnvelope<? extends Event>> read = drain(all.cursor(Position.START), 100);
            EventCursor cursor = all.cursor(Position.START);
            assertThat(cursor.skip(0)).isZero();
            assertThat(cursor.skip(3)).isEqualTo(3);
            assertThat(cursor.next(2)).isEqualTo(read.subList(3, 5));
            assertThat(cursor.skip(Long.MAX_VALUE)).isEqualTo(count - 5L);
            assertThat(cursor.next(1)).isEmpty();
            assertThat(drain(all.cursor(cursor.position()), 1)).isEmpty();
        });
    }
}
