package io.zvt.events.direct;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the route of an event by the class of its payload. Guarded by the bus's lock. */
final class Routes {

    private final EventTypes types;
    private final Map<Class<?>, Route> byClass = new HashMap<>();
    private Collection<DirectGroup> groups;

    /** Most events are of the type of the one before. */
    private @Nullable Class<?> lastClass;

    private @Nullable Route last;

    Routes(EventTypes types, Collection<DirectGroup> groups) {
        this.types = types;
        this.groups = groups;
    }

    Route of(EventEnvelope<?> event) {
        Class<? extends Event> payload = event.payload().getClass();
        Route route = last;
        if (route == null || payload != lastClass) {
            route = byClass.get(payload);
            if (route == null) {
                route = new Route(types.of(payload));
                route.aim(groups);
                byClass.put(payload, route);
            }
            last = route;
            lastClass = payload;
        }
        route.registration().require(event.type());
        return route;
    }

    void aim(Collection<DirectGroup> now) {
        groups = now;
        byClass.values().forEach(route -> route.aim(now));
    }
}
