package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.codec.UnknownEventTypeException;
import io.zvt.events.envelope.EventType;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.TypeRegistration;
import java.util.HashMap;
import java.util.Map;

/** The payloads of all registered types, by class and by name and version. Immutable and thread-safe. */
final class PayloadTypes {

    private final EventTypes types;
    private final Map<Class<?>, PayloadType> byClass = new HashMap<>();
    private final Map<String, PayloadType> byText = new HashMap<>();

    PayloadTypes(EventTypes types) {
        this.types = types;
        JsonTypes json = new JsonTypes();
        for (TypeRegistration registration : types.all()) {
            PayloadType payload = new PayloadType(registration, json.object(registration.payload()));
            byClass.put(registration.payload(), payload);
            byText.put(registration.type().toString(), payload);
        }
    }

    PayloadType of(Event payload) {
        PayloadType type = byClass.get(payload.getClass());
        if (type == null) {
            types.of(payload.getClass());
            throw new IllegalStateException("the registry is immutable and knows all of its types");
        }
        return type;
    }

    /**
     * Returns the newest version of a type.
     *
     * @param in where it was found
     * @param text name and version as found
     * @throws UnknownEventTypeException if the name is not registered, or only in older versions
     */
    PayloadType newest(JsonInput in, String text) {
        PayloadType exact = byText.get(text);
        if (exact != null) {
            return exact;
        }
        EventType found = parse(in, text);
        return types.named(found.name())
                .filter(registration -> registration.type().version() >= found.version())
                .map(registration -> byText.get(registration.type().toString()))
                .orElseThrow(() -> new UnknownEventTypeException(text));
    }

    private static EventType parse(JsonInput in, String text) {
        try {
            return EventType.parse(text);
        } catch (InvalidInputException e) {
            throw in.refuseOutermost("type", text, e);
        }
    }
}
