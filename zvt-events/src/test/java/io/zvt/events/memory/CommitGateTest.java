package io.zvt.events.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.AppendOutcome.Committed;
import io.zvt.events.store.AppendOutcome.Conflict;
import io.zvt.events.store.AppendOutcome.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Appends whose commits hang, and what comes of those behind them. */
class CommitGateTest {

    private static final StreamId A = StreamId.of("strategy/a");
    private static final StreamId B = StreamId.of("strategy/b");

    private final List<CommitFaults.Fault> script = new ArrayList<>();
    private final CommitGate gate =
            new CommitGate((stream, version) -> script.isEmpty() ? CommitFaults.Fault.NONE : script.remove(0));
    private final InMemoryEventStore store =
            InMemoryEventStore.encoded(new JsonEventCodec(EventTypes.standard()), gate);

    private static EventEnvelope<?> event(StreamId stream, long sequence) {
        StrategyStopped payload = new StrategyStopped(StrategyId.of("a"), "over");
        return EventEnvelope.of(new EventType("strategy.stopped", 1), stream, sequence, payload)
                .timeNanos(sequence)
                .build();
    }

    private static AppendHandle append(InMemoryEventStore store, StreamId stream, long expectedVersion) {
        return store.append(stream, expectedVersion, List.of(event(stream, expectedVersion + 1)));
    }

    private AppendHandle append(StreamId stream, long expectedVersion) {
        return append(store, stream, expectedVersion);
    }

    @Test
    void an_append_that_hangs_is_open_and_unread_until_it_is_released() {
        gate.shut();
        AppendHandle handle = append(A, 0);
        List<AppendOutcome> told = new ArrayList<>();
        handle.whenDone(told::add);
        assertThat(handle.outcome()).isEmpty();
        assertThat(handle.await(Duration.ofMillis(1))).isInstanceOf(Unknown.class);
        assertThat(store.version(A)).isZero();
        assertThat(store.read(A, 1, 10)).isEmpty();
        assertThat(store.streams()).isEmpty();
        assertThat(gate.release()).isTrue();
        assertThat(handle.outcome()).contains(new Committed(1));
        assertThat(told).containsExactly(new Committed(1));
        assertThat(gate.release()).isFalse();
    }

    @Test
    void appends_are_decided_ahead_and_commit_in_order() {
        gate.shut();
        List<AppendHandle> handles = List.of(append(A, 0), append(A, 1), append(B, 0), append(A, 2));
        assertThat(gate.held()).isEqualTo(4);
        gate.open();
        assertThat(handles)
                .extracting(handle -> handle.outcome().orElseThrow())
                .containsExactly(new Committed(1), new Committed(2), new Committed(1), new Committed(3));
        assertThat(append(A, 3).outcome()).as("through the open gate").contains(new Committed(4));
    }

    @Test
    void nothing_behind_a_lost_append_commits_and_other_streams_do() {
        script.add(CommitFaults.Fault.UNKNOWN_LOST);
        gate.shut();
        List<AppendHandle> handles = List.of(append(A, 0), append(A, 1), append(B, 0), append(A, 2));
        gate.open();
        assertThat(handles.get(0).outcome()).containsInstanceOf(Unknown.class);
        assertThat(handles.get(1).outcome()).contains(new Conflict(0));
        assertThat(handles.get(2).outcome()).contains(new Committed(1));
        assertThat(handles.get(3).outcome()).contains(new Conflict(0));
        assertThat(store.version(A)).isZero();
    }

    @Test
    void a_writer_that_decides_again_behind_its_lost_appends_is_committed() {
        script.add(CommitFaults.Fault.REFUSED);
        gate.shut();
        AppendHandle first = append(A, 0);
        AppendHandle second = append(A, 1);
        AppendHandle again = append(A, 0);
        gate.open();
        assertThat(first.outcome()).contains(new Conflict(0));
        assertThat(second.outcome()).contains(new Conflict(0));
        assertThat(again.outcome()).contains(new Committed(1));
    }

    @Test
    void commits_that_go_ahead_out_of_order_still_happen_in_order() throws Exception {
        List<Runnable> commits = Collections.synchronizedList(new ArrayList<>());
        InMemoryEventStore shuffled =
                InMemoryEventStore.encoded(new JsonEventCodec(EventTypes.standard()), new CommitFaults() {
                    @Override
                    public Fault next(StreamId stream, long expectedVersion) {
                        return Fault.NONE;
                    }

                    @Override
                    public void settle(Runnable commit) {
                        commits.add(commit);
                    }
                });
        List<AppendHandle> handles = List.of(append(shuffled, A, 0), append(shuffled, A, 1), append(shuffled, A, 2));
        commits.get(2).run();
        commits.get(1).run();
        assertThat(handles).noneMatch(handle -> handle.outcome().isPresent());
        ExecutorService other = Executors.newSingleThreadExecutor();
        other.submit(commits.get(0)).get();
        other.shutdown();
        assertThat(handles)
                .extracting(handle -> handle.outcome().orElseThrow())
                .containsExactly(new Committed(1), new Committed(2), new Committed(3));
        assertThat(shuffled.verify(A)).isEmpty();
    }

    @Test
    void closing_the_store_ends_what_hangs_unknown_and_unwritten() {
        gate.shut();
        AppendHandle handle = append(A, 0);
        store.close();
        assertThat(handle.outcome()).containsInstanceOf(Unknown.class);
        gate.open();
        assertThat(store.version(A)).isZero();
    }
}
