package io.zvt.tck.store;

import static io.zvt.tck.store.StoreEvents.A;
import static io.zvt.tck.store.StoreEvents.B;
import static io.zvt.tck.store.StoreEvents.event;
import static io.zvt.tck.store.StoreEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.AppendOutcome.Committed;
import io.zvt.events.store.AppendOutcome.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The rules of appending: whole decisions, made on the newest state, in order. */
public interface AppendRules extends StoreUnderTest {

    /** STO-1: an append writes all its events, in order, and the version says so. */
    @Test
    default void sto_1_an_append_is_written_whole() {
        assertThat(append(store(), A, 0, events(A, 1, 3))).isEqualTo(new Committed(3));
        assertThat(append(store(), A, 3, events(A, 4, 5))).isEqualTo(new Committed(5));
        assertThat(store().read(A, 1, 10)).isEqualTo(events(A, 1, 5));
        assertThat(store().version(A)).isEqualTo(5);
    }

    /** STO-2: an append decided at another version than the stream's is a conflict that names the version. */
    @Test
    default void sto_2_an_append_at_another_version_is_a_conflict_and_writes_nothing() {
        assertThat(append(store(), A, 4, events(A, 5, 5))).isEqualTo(new Conflict(0));
        appendEach(events(A, 1, 3));
        assertThat(append(store(), A, 1, events(A, 2, 2))).isEqualTo(new Conflict(3));
        assertThat(append(store(), A, 7, events(A, 8, 8))).isEqualTo(new Conflict(3));
        assertThat(append(store(), B, 3, events(B, 4, 4))).isEqualTo(new Conflict(0));
        assertThat(store().version(A)).isEqualTo(3);
        assertThat(store().version(B)).isZero();
    }

    /** STO-3: events that do not follow each other in the stream are refused at once, all of them. */
    @Test
    default void sto_3_an_append_with_an_event_that_does_not_belong_is_refused_whole() {
        List<List<EventEnvelope<?>>> bad = List.of(
                List.of(),
                List.of(event(A, 1), event(A, 3)),
                List.of(event(A, 1), event(B, 2)),
                List.of(event(A, 1), event(A, 1)),
                List.of(event(A, 1, 5, "later"), event(A, 2, 4, "earlier")));
        assertThat(bad)
                .allSatisfy(events -> assertThatThrownBy(() -> append(store(), A, 0, events))
                        .isInstanceOf(InvalidInputException.class));
        assertThat(store().version(A)).isZero();
        assertThat(store().read(A, 1, 10)).isEmpty();
    }

    /** STO-4: an event before the last one of its stream is refused at once; an equal time is not. */
    @Test
    default void sto_4_the_time_of_a_stream_never_falls() {
        append(store(), A, 0, List.of(event(A, 1, 1_000, "first")));
        assertThatThrownBy(() -> append(store(), A, 1, List.of(event(A, 2, 999, "earlier"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("time");
        assertThat(append(store(), A, 1, List.of(event(A, 2, 1_000, "same")))).isEqualTo(new Committed(2));
        assertThat(append(store(), B, 0, List.of(event(B, 1, 1, "other stream"))))
                .isEqualTo(new Committed(1));
    }

    /**
     * STO-5: of many writers that decide at one version exactly one is committed.
     *
     * @throws InterruptedException if the test is interrupted
     */
    @Test
    default void sto_5_of_many_writers_at_one_version_one_wins() throws InterruptedException {
        int writers = 8;
        for (int round = 0; round < 20; round++) {
            List<AppendOutcome> outcomes = race(writers, round);
            assertThat(outcomes)
                    .hasSize(writers)
                    .filteredOn(Committed.class::isInstance)
                    .hasSize(1);
            assertThat(store().version(A)).isEqualTo(round + 1);
        }
    }

    private List<AppendOutcome> race(int writers, long version) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        LinkedBlockingQueue<AppendOutcome> outcomes = new LinkedBlockingQueue<>();
        for (int writer = 0; writer < writers; writer++) {
            EventEnvelope<?> event = event(A, version + 1, version, "writer " + writer);
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    outcomes.add(append(store(), A, version, List.of(event)));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        start.countDown();
        List<AppendOutcome> ended = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            AppendOutcome outcome = outcomes.poll(patience().toMillis(), TimeUnit.MILLISECONDS);
            if (outcome != null) {
                ended.add(outcome);
            }
        }
        return ended;
    }

    /** STO-6: a writer need not wait for one append before the next; they take effect in the order of the calls. */
    @Test
    default void sto_6_appends_that_are_not_waited_for_commit_in_the_order_of_the_calls() {
        List<AppendHandle> handles = new ArrayList<>();
        for (int sequence = 1; sequence <= 200; sequence++) {
            handles.add(store().append(A, sequence - 1, List.of(event(A, sequence))));
            handles.add(store().append(B, sequence - 1, List.of(event(B, sequence))));
        }
        assertThat(handles).allMatch(handle -> handle.await(patience()) instanceof Committed);
        assertThat(store().read(A, 1, 1_000)).isEqualTo(events(A, 1, 200));
        assertThat(store().read(B, 1, 1_000)).isEqualTo(events(B, 1, 200));
    }

    /** STO-7: an append behind one that was not committed is not committed either; other streams go on. */
    @Test
    default void sto_7_nothing_commits_behind_an_append_that_did_not() {
        appendEach(events(A, 1, 2));
        List<AppendHandle> handles = List.of(
                store().append(A, 5, events(A, 6, 6)),
                store().append(A, 6, events(A, 7, 7)),
                store().append(A, 7, events(A, 8, 8)),
                store().append(B, 0, events(B, 1, 1)));
        assertThat(handles.subList(0, 3)).allMatch(handle -> handle.await(patience()) instanceof Conflict);
        assertThat(handles.get(3).await(patience())).isEqualTo(new Committed(1));
        assertThat(store().read(A, 1, 10)).isEqualTo(events(A, 1, 2));
    }

    /**
     * STO-8: a handle ends once, and tells everybody who asks the same, whether they asked before or after.
     *
     * @throws InterruptedException if the test is interrupted
     */
    @Test
    default void sto_8_a_handle_completes_and_calls_back_once() throws InterruptedException {
        AppendHandle handle = store().append(A, 0, events(A, 1, 1));
        LinkedBlockingQueue<AppendOutcome> told = new LinkedBlockingQueue<>();
        handle.whenDone(told::add);
        assertThat(handle.await(patience())).isEqualTo(new Committed(1));
        handle.whenDone(told::add);
        assertThat(handle.outcome()).contains(new Committed(1));
        assertThat(told.poll(patience().toMillis(), TimeUnit.MILLISECONDS)).isEqualTo(new Committed(1));
        assertThat(told.poll(patience().toMillis(), TimeUnit.MILLISECONDS)).isEqualTo(new Committed(1));
        assertThat(told).isEmpty();
    }
}
