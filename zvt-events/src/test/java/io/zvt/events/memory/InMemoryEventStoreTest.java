package io.zvt.events.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.PermanentException;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class InMemoryEventStoreTest {

    private static final StreamId STREAM = StreamId.of("strategy/a");
    private static final EventType TYPE = new EventType("strategy.stopped", 1);

    private final InMemoryEventStore store =
            new InMemoryEventStore(event -> event.toString().getBytes(StandardCharsets.UTF_8));

    private static EventEnvelope<?> event(StreamId stream, long sequence, long time, String reason) {
        return EventEnvelope.of(TYPE, stream, sequence, new StrategyStopped(StrategyId.of("a"), reason))
                .timeNanos(time)
                .correlationId(reason)
                .build();
    }

    private AppendOutcome append(StreamId stream, long expected, EventEnvelope<?>... events) {
        return store.append(stream, expected, List.of(events)).outcome().orElseThrow();
    }

    @Test
    void an_append_at_the_version_of_the_stream_is_committed_whole() {
        assertThat(append(STREAM, 0, event(STREAM, 1, 5, "x"), event(STREAM, 2, 5, "y")))
                .isEqualTo(new AppendOutcome.Committed(2));
        assertThat(store.read(STREAM, 2, 10))
                .extracting(EventEnvelope::sequence)
                .containsExactly(2L);
    }

    @Test
    void an_append_at_another_version_is_a_conflict_and_changes_nothing() {
        append(STREAM, 0, event(STREAM, 1, 5, "x"));
        assertThat(append(STREAM, 0, event(STREAM, 1, 6, "y"))).isEqualTo(new AppendOutcome.Conflict(1));
        assertThat(store.head(STREAM).version()).isEqualTo(1);
    }

    @RepeatedTest(20)
    void of_many_writers_at_one_version_exactly_one_wins() throws Exception {
        int writers = 8;
        CyclicBarrier barrier = new CyclicBarrier(writers);
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<AppendOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String name = "w" + i;
            outcomes.add(pool.submit(() -> {
                barrier.await();
                return append(STREAM, 0, event(STREAM, 1, 5, name));
            }));
        }
        int won = 0;
        for (Future<AppendOutcome> outcome : outcomes) {
            won += outcome.get() instanceof AppendOutcome.Committed ? 1 : 0;
        }
        pool.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(store.head(STREAM).version()).isEqualTo(1);
    }

    @Test
    void events_that_do_not_continue_the_stream_are_refused_with_what_was_expected() {
        assertThatThrownBy(() -> append(STREAM, 0, event(STREAM, 2, 5, "x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("strategy/a:1");
        append(STREAM, 0, event(STREAM, 1, 5, "x"));
        assertThatThrownBy(() -> append(STREAM, 1, event(STREAM, 2, 4, "y")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("time");
        assertThat(store.head(STREAM).version()).isEqualTo(1);
    }

    @Test
    void the_chain_tells_appends_apart_that_hold_other_events_or_are_cut_otherwise() {
        StreamId other = StreamId.of("strategy/b");
        append(STREAM, 0, event(STREAM, 1, 5, "x"), event(STREAM, 2, 5, "y"));
        String whole = store.head(STREAM).hash();
        append(STREAM, 2, event(STREAM, 3, 5, "z"));
        assertThat(store.head(STREAM).hash()).isNotEqualTo(whole).hasSize(64);
        assertThat(store.head(other).hash()).isEmpty();
    }

    @Test
    void reading_all_goes_on_where_it_stopped_in_the_order_of_the_appends() {
        StreamId other = StreamId.of("strategy/b");
        append(STREAM, 0, event(STREAM, 1, 5, "1"));
        append(other, 0, event(other, 1, 5, "2"));
        append(STREAM, 1, event(STREAM, 2, 6, "3"));
        EventCursor first = store.cursor(Position.START);
        assertThat(first.next(2)).extracting(EventEnvelope::correlationId).containsExactly("1", "2");
        EventCursor second = store.cursor(first.position());
        assertThat(second.next(10)).extracting(EventEnvelope::id).containsExactly(new EventId(STREAM, 2, 0));
        assertThat(second.position()).isEqualTo(store.end());
    }

    @Test
    void events_are_found_by_flow_type_and_time() {
        append(STREAM, 0, event(STREAM, 1, 5, "x"), event(STREAM, 2, 7, "y"));
        assertThat(store.byCorrelation("y", 10)).hasSize(1);
        assertThat(store.byType("strategy.stopped", 1)).hasSize(1);
        assertThat(store.byTime(java.time.Instant.ofEpochSecond(0, 6), java.time.Instant.ofEpochSecond(1), 10))
                .hasSize(1);
    }

    @Test
    void listeners_hear_of_commits_and_not_of_conflicts() throws Exception {
        List<String> heard = new ArrayList<>();
        AutoCloseable registration = store.onCommit(() -> heard.add("commit"));
        append(STREAM, 0, event(STREAM, 1, 5, "x"));
        append(STREAM, 0, event(STREAM, 1, 5, "x"));
        registration.close();
        append(STREAM, 1, event(STREAM, 2, 5, "x"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void faults_end_as_they_say_and_write_what_they_say() {
        List<CommitFaults.Fault> script = new ArrayList<>(List.of(
                CommitFaults.Fault.REFUSED, CommitFaults.Fault.UNKNOWN_LOST, CommitFaults.Fault.UNKNOWN_WRITTEN));
        InMemoryEventStore faulty = new InMemoryEventStore(
                event -> event.toString().getBytes(StandardCharsets.UTF_8), (stream, version) -> script.remove(0));
        List<EventEnvelope<?>> events = List.of(event(STREAM, 1, 5, "x"));
        assertThat(faulty.append(STREAM, 0, events).outcome()).get().isInstanceOf(AppendOutcome.Conflict.class);
        assertThat(faulty.append(STREAM, 0, events).outcome()).get().isInstanceOf(AppendOutcome.Unknown.class);
        assertThat(faulty.head(STREAM).version()).isZero();
        assertThat(faulty.append(STREAM, 0, events).outcome()).get().isInstanceOf(AppendOutcome.Unknown.class);
        assertThat(faulty.head(STREAM).version()).isEqualTo(1);
    }

    @Test
    void a_closed_store_takes_nothing_more() {
        store.close();
        store.close();
        assertThatThrownBy(() -> append(STREAM, 0, event(STREAM, 1, 5, "x")))
                .isInstanceOf(PermanentException.class)
                .hasFieldOrPropertyWithValue("code", "STORE_CLOSED");
    }
}
