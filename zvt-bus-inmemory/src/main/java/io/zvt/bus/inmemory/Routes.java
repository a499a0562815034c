package io.zvt.bus.inmemory;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.TypeRegistration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the topic of an event. Thread-safe. */
final class Routes {

    private record Route(TypeRegistration registration, Topic topic) {}

    private final EventTypes types;
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Map<Class<?>, Route> byPayload = new ConcurrentHashMap<>();

    Routes(EventTypes types) {
        this.types = types;
    }

    Topic named(String topic) {
        return topics.computeIfAbsent(topic, name -> new Topic());
    }

    Topic of(EventEnvelope<?> event) {
        Class<? extends Event> payload = event.payload().getClass();
        Route route = byPayload.get(payload);
        if (route == null) {
            TypeRegistration registration = types.of(payload);
            route = new Route(registration, named(registration.topic()));
            byPayload.put(payload, route);
        }
        route.registration().require(event.type());
        return route.topic();
    }
}
