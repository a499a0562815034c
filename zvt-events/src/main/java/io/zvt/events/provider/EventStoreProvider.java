package io.zvt.events.provider;

import io.zvt.events.store.EventStore;

/** Opens the event store that a URI of its scheme names; found through {@link java.util.ServiceLoader}. */
public interface EventStoreProvider {

    /** {@return the scheme, such as {@code memory}} */
    String scheme();

    /**
     * Opens a store.
     *
     * @param uri what the user wrote
     * @param shared what the engine shares with it
     * @return the open store
     * @throws io.zvt.core.error.InvalidInputException if the URI asks for what there is not
     */
    EventStore open(ConnectionUri uri, SharedServices shared);
}
