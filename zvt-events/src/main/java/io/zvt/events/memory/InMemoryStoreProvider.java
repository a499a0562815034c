package io.zvt.events.memory;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventStoreProvider;
import io.zvt.events.provider.SharedServices;
import io.zvt.events.store.EventStore;

/**
 * Opens stores in memory: {@code memory:} keeps envelopes, {@code memory:?encoded=true} keeps bytes and decodes what is
 * read. Stateless; each store is a new and empty one.
 */
public final class InMemoryStoreProvider implements EventStoreProvider {

    /** Creates the provider. */
    public InMemoryStoreProvider() {}

    @Override
    public String scheme() {
        return "memory";
    }

    @Override
    public EventStore open(ConnectionUri uri, SharedServices shared) {
        return switch (uri.rest()) {
            case "", "?encoded=false" -> new InMemoryEventStore(shared.codec()::encode);
            case "?encoded=true" -> InMemoryEventStore.encoded(shared.codec());
            default ->
                throw InvalidInputException.of(
                        "uri",
                        uri,
                        "must have nothing after the scheme but ?encoded=true or ?encoded=false",
                        "write memory: or memory:?encoded=true");
        };
    }
}
