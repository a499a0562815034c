package io.zvt.events.direct;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.EventBus;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventBusProvider;
import io.zvt.events.provider.SharedServices;

/** Opens the direct bus for {@code direct:}. */
public final class DirectEventBusProvider implements EventBusProvider {

    /** Creates the provider; {@link java.util.ServiceLoader} does. */
    public DirectEventBusProvider() {}

    @Override
    public String scheme() {
        return "direct";
    }

    @Override
    public EventBus open(ConnectionUri uri, SharedServices shared) {
        if (!uri.rest().isEmpty()) {
            throw InvalidInputException.of("uri", uri, "must be direct: alone", "drop what follows the colon");
        }
        return new DirectEventBus(shared.types(), shared.clock());
    }
}
