package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.codec.UnknownEventTypeException;
import io.zvt.events.envelope.EventType;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.Upcaster;
import java.util.Map;

/** Brings the fields of an old version up to the newest, one version at a time. Thread-safe. */
final class Upcasting {

    private final EventTypes types;

    Upcasting(EventTypes types) {
        this.types = types;
    }

    /** Returns the data of the newest version as JSON. */
    byte[] upcast(JsonInput in, EventType from, EventType to, Map<String, Object> fields) {
        Map<String, Object> current = fields;
        for (int version = from.version(); version < to.version(); version++) {
            current = step(in, new EventType(from.name(), version), current);
        }
        Utf8Writer out = new Utf8Writer();
        try {
            JsonTree.write(out, current);
        } catch (InvalidInputException e) {
            throw in.refuseField(e);
        }
        return out.toBytes();
    }

    private Map<String, Object> step(JsonInput in, EventType version, Map<String, Object> fields) {
        Upcaster upcaster = types.upcaster(version);
        if (upcaster == null) {
            throw new UnknownEventTypeException(version.toString());
        }
        try {
            return upcaster.upcast(fields);
        } catch (InvalidInputException e) {
            throw in.refuseField(e);
        } catch (RuntimeException e) {
            throw failed(in, version, e);
        }
    }

    private static InvalidInputException failed(JsonInput in, EventType version, RuntimeException cause) {
        InvalidInputException error = in.refuse(
                version,
                "the upcaster from this version failed: " + cause,
                "mend the event, or have the upcaster bear what it holds");
        error.initCause(cause);
        return error;
    }
}
