package io.zvt.examples.custombus;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.EventBus;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventBusProvider;
import io.zvt.events.provider.SharedServices;

/** Opens a {@link QueueEventBus} for {@code queue:}. */
public final class QueueEventBusProvider implements EventBusProvider {

    /** Creates the provider; {@link java.util.ServiceLoader} does. */
    public QueueEventBusProvider() {}

    @Override
    public String scheme() {
        return "queue";
    }

    @Override
    public EventBus open(ConnectionUri uri, SharedServices shared) {
        if (!uri.rest().isEmpty()) {
            throw InvalidInputException.of("uri", uri, "must be queue: and no more", "drop what follows the colon");
        }
        return new QueueEventBus(shared.types(), shared.clock(), shared.threads());
    }
}
