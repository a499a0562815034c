package io.zvt.tck.store;

import static io.zvt.tck.store.StoreEvents.A;
import static io.zvt.tck.store.StoreEvents.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.store.Position;
import io.zvt.events.store.Snapshot;
import org.junit.jupiter.api.Test;

/** The rules of what is saved beside the events. */
public interface SavedRules extends StoreUnderTest {

    /** STO-40: the newest snapshot of a stream replaces the one before, and touches no other stream's. */
    @Test
    default void sto_40_a_snapshot_replaces_the_one_before() {
        Snapshot first = new Snapshot(A, 3, 1, "{\"cash\":\"1\"}");
        Snapshot second = new Snapshot(A, 9, 2, "{\"cash\":\"2 € ä\"}");
        Snapshot other = new Snapshot(B, 1, 1, "{}");
        assertThat(store().snapshot(A)).isEmpty();
        store().saveSnapshot(other);
        store().saveSnapshot(first);
        assertThat(store().snapshot(A)).contains(first);
        store().saveSnapshot(second);
        assertThat(store().snapshot(A)).contains(second);
        assertThat(store().snapshot(B)).contains(other);
    }

    /** STO-41: a checkpoint is kept under its name, and the newest counts. */
    @Test
    default void sto_41_checkpoints_are_kept_by_name() {
        assertThat(store().checkpoint("relay")).isEmpty();
        store().saveCheckpoint("relay", new Position("5"));
        store().saveCheckpoint("projection", new Position("7"));
        assertThat(store().checkpoint("relay")).contains(new Position("5"));
        store().saveCheckpoint("relay", new Position("6"));
        assertThat(store().checkpoint("relay")).contains(new Position("6"));
        assertThat(store().checkpoint("projection")).contains(new Position("7"));
        store().saveCheckpoint("relay", Position.START);
        assertThat(store().checkpoint("relay")).contains(Position.START);
    }
}
