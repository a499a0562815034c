package io.zvt.tck.store;

import io.zvt.events.store.StoreCapabilities;

/**
 * What a store is expected to be able to do, pinned by its test: no more and no less. Immutable.
 *
 * @param capabilities what it must promise
 * @param readsAll whether it is an {@link io.zvt.events.store.AllEvents}
 * @param answersQueries whether it is an {@link io.zvt.events.store.EventQueries}
 */
public record StoreProfile(StoreCapabilities capabilities, boolean readsAll, boolean answersQueries) {

    /** {@return whether what was appended is there after a close and an open} */
    public boolean isDurable() {
        return capabilities.durability() != StoreCapabilities.Durability.PROCESS;
    }
}
