package io.zvt.bus.inmemory;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.EventBus;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventBusProvider;
import io.zvt.events.provider.SharedServices;
import io.zvt.events.store.AllEvents;

/** Opens the in-memory bus for {@code memory:}, or with several lanes a group for {@code memory:?lanes=4}. */
public final class InMemoryEventBusProvider implements EventBusProvider {

    private static final String LANES = "?lanes=";

    /** Creates the provider; {@link java.util.ServiceLoader} does. */
    public InMemoryEventBusProvider() {}

    @Override
    public String scheme() {
        return "memory";
    }

    @Override
    public EventBus open(ConnectionUri uri, SharedServices shared) {
        InMemoryEventBusBuilder builder = InMemoryEventBus.builder(shared.types())
                .clock(shared.clock())
                .threads(shared.threads())
                .lanes(lanesIn(uri));
        shared.store().filter(AllEvents.class::isInstance).ifPresent(builder::store);
        return builder.build();
    }

    private static int lanesIn(ConnectionUri uri) {
        String rest = uri.rest();
        if (rest.isEmpty()) {
            return 1;
        }
        try {
            if (rest.startsWith(LANES)) {
                return Integer.parseInt(rest.substring(LANES.length()));
            }
        } catch (NumberFormatException e) {
            // falls through to the one error for all that is not understood
        }
        throw InvalidInputException.of(
                "uri", uri, "must be memory: or memory:?lanes= with a number", "correct what follows the colon");
    }
}
