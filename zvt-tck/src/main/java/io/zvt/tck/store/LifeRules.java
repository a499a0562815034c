package io.zvt.tck.store;

import static io.zvt.tck.store.StoreEvents.A;
import static io.zvt.tck.store.StoreEvents.B;
import static io.zvt.tck.store.StoreEvents.event;
import static io.zvt.tck.store.StoreEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.PermanentException;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome.Committed;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import io.zvt.events.store.Snapshot;
import io.zvt.events.store.StreamHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rules of what a store promises, of its end, and of what is there afterwards. */
public interface LifeRules extends StoreUnderTest {

    /** STO-60: a store promises what its test pins, and implements just the interfaces that its test pins. */
    @Test
    default void sto_60_a_store_promises_what_it_can_do() {
        assertThat(store().capabilities()).isEqualTo(profile().capabilities());
        assertThat(allEvents().isPresent()).isEqualTo(profile().readsAll());
        assertThat(queries().isPresent()).isEqualTo(profile().answersQueries());
    }

    /** STO-61: a durable store has everything when it is opened again; any other is empty. */
    @Test
    default void sto_61_a_durable_store_has_everything_after_reopening() {
        appendEach(events(A, 1, 3));
        appendEach(events(B, 1, 2));
        Snapshot snapshot = new Snapshot(A, 2, 1, "{}");
        store().saveSnapshot(snapshot);
        store().saveCheckpoint("relay", new Position("1"));
        StreamHead head = store().head(A);
        EventStore reopened = reopen();
        if (!profile().isDurable()) {
            assertThat(reopened.streams()).isEmpty();
            assertThat(reopened.checkpoint("relay")).isEmpty();
            return;
        }
        assertThat(reopened.read(A, 1, 10)).isEqualTo(events(A, 1, 3));
        assertThat(reopened.head(A)).isEqualTo(head);
        assertThat(reopened.snapshot(A)).contains(snapshot);
        assertThat(reopened.checkpoint("relay")).contains(new Position("1"));
        assertThat(append(reopened, B, 2, List.of(event(B, 3)))).isEqualTo(new Committed(3));
    }

    /** STO-62: a position of a durable store stays good when it is opened again. */
    @Test
    default void sto_62_a_position_outlives_a_reopening_of_a_durable_store() {
        Optional<Position> end = allEvents().map(all -> {
            appendEach(events(A, 1, 3));
            return all.end();
        });
        reopen();
        if (end.isPresent() && profile().isDurable()) {
            appendEach(events(A, 4, 4));
            allEvents()
                    .ifPresent(all -> assertThat(all.cursor(end.get()).next(10)).isEqualTo(events(A, 4, 4)));
        }
    }

    /** STO-63: closing twice is harmless. */
    @Test
    default void sto_63_closing_twice_is_harmless() {
        appendEach(events(A, 1, 1));
        store().close();
        store().close();
    }

    /** STO-64: a closed store takes nothing more, and says why. */
    @Test
    default void sto_64_a_closed_store_refuses_what_would_change_it() {
        EventStore store = store();
        closeStore();
        List<ThrowingCallable> changes = List.of(
                () -> append(store, A, 0, events(A, 1, 1)),
                () -> store.saveSnapshot(new Snapshot(A, 1, 1, "{}")),
                () -> store.saveCheckpoint("relay", Position.START));
        assertThat(changes)
                .allSatisfy(change -> assertThatThrownBy(change)
                        .isInstanceOf(PermanentException.class)
                        .hasMessageContaining("closed"));
    }

    /** STO-65: closing settles what was appended. */
    @Test
    default void sto_65_closing_settles_what_was_appended() {
        List<AppendHandle> handles = new ArrayList<>();
        for (int sequence = 1; sequence <= 50; sequence++) {
            handles.add(store().append(A, sequence - 1, List.of(event(A, sequence))));
        }
        closeStore();
        assertThat(handles).allMatch(handle -> handle.outcome().isPresent());
        long committed = handles.stream()
                .filter(handle -> handle.outcome().orElseThrow() instanceof Committed)
                .count();
        EventStore reopened = reopen();
        assertThat(reopened.version(A)).isEqualTo(profile().isDurable() ? committed : 0);
    }
}
