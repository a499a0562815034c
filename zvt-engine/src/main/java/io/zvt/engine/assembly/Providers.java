package io.zvt.engine.assembly;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.EventBus;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventBusProvider;
import io.zvt.events.provider.EventStoreProvider;
import io.zvt.events.provider.SharedServices;
import io.zvt.events.store.EventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Finds who opens what a URI names, among the providers on the class path. Stateless. */
public final class Providers {

    private Providers() {}

    /**
     * Opens the bus that a URI names.
     *
     * @param uri for example {@code direct:} or {@code memory:}
     * @param shared what the engine shares with it
     * @return the open bus
     * @throws InvalidInputException if no provider, or more than one, has the URI's scheme; lists what was found
     */
    public static EventBus bus(ConnectionUri uri, SharedServices shared) {
        return find("eventBus", uri, EventBusProvider.class, shared.classLoader(), EventBusProvider::scheme)
                .open(uri, shared);
    }

    /**
     * Opens the store that a URI names.
     *
     * @param uri for example {@code memory:} or {@code file:./journal}
     * @param shared what the engine shares with it
     * @return the open store
     * @throws InvalidInputException if no provider, or more than one, has the URI's scheme; lists what was found
     */
    public static EventStore store(ConnectionUri uri, SharedServices shared) {
        return find("eventStore", uri, EventStoreProvider.class, shared.classLoader(), EventStoreProvider::scheme)
                .open(uri, shared);
    }

    private static <P> P find(
            String field, ConnectionUri uri, Class<P> type, ClassLoader loader, Function<P, String> scheme) {
        List<P> matching = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (P provider : ServiceLoader.load(type, loader)) {
            found.add(scheme.apply(provider) + ": (" + provider.getClass().getName() + ")");
            if (scheme.apply(provider).equals(uri.scheme())) {
                matching.add(provider);
            }
        }
        if (matching.size() == 1) {
            return matching.get(0);
        }
        found.sort(null);
        String rule = matching.isEmpty() ? "must have a scheme that is on the class path" : "is offered twice";
        throw InvalidInputException.of(
                field,
                uri.scheme() + ":",
                rule + "; found " + found,
                matching.isEmpty() ? "add the module that has it, or name another" : "remove one of the modules");
    }
}
