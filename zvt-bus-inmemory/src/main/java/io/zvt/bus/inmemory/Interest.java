package io.zvt.bus.inmemory;

import io.zvt.events.bus.Subscription;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.TypeRegistration;
import java.util.Optional;

/** What an event of the log is to a group. Immutable. */
final class Interest {

    /** What an event is. */
    enum Verdict {
        WANTED,
        NOT_WANTED,
        /** Of a type, or of a version of it, that is not registered, though the group's filter names it. */
        UNKNOWN
    }

    private final EventTypes types;
    private final Subscription subscription;

    Interest(EventTypes types, Subscription subscription) {
        this.types = types;
        this.subscription = subscription;
    }

    Verdict in(EventEnvelope<?> event) {
        String name = event.type().name();
        Optional<TypeRegistration> registration = types.named(name);
        boolean onTopic = registration
                .map(known -> known.topic().equals(subscription.topic()))
                .orElse(false);
        if (registration.isPresent() && registration.get().type().equals(event.type())) {
            return onTopic && subscription.wants(name) ? Verdict.WANTED : Verdict.NOT_WANTED;
        }
        boolean named = subscription.types().contains(name);
        return named || (onTopic && subscription.wants(name)) ? Verdict.UNKNOWN : Verdict.NOT_WANTED;
    }
}
