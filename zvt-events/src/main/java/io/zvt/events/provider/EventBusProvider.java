package io.zvt.events.provider;

import io.zvt.events.bus.EventBus;

/** Opens the bus that a URI of its scheme names; found through {@link java.util.ServiceLoader}. */
public interface EventBusProvider {

    /** {@return the scheme, such as {@code memory}} */
    String scheme();

    /**
     * Opens a bus.
     *
     * @param uri what the user wrote
     * @param shared what the engine shares with it
     * @return the open bus
     * @throws io.zvt.core.error.InvalidInputException if the URI asks for what there is not
     */
    EventBus open(ConnectionUri uri, SharedServices shared);
}
