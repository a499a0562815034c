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
    byte[] upcast(EventType from, EventType to, Map<String, Object> fields) {
        Map<String, Object> current = fields;
        for (int version = from.version(); version < to.version(); version++) {
            current = step(new EventType(from.name(), version), current);
        }
        Utf8Writer out = new Utf8Writer();
        JsonTree.write(out, current);
        return out.toBytes();
    }

    private Map<String, Object> step(EventType version, Map<String, Object> fields) {
        Upcaster upcaster = types.upcaster(version);
        if (upcaster == null) {
            throw new UnknownEventTypeException(version.toString());
        }
        try {
            return upcaster.upcast(fields);
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(version, e);
        }
    }

    private static InvalidInputException failed(EventType version, RuntimeException cause) {
        InvalidInputException error = InvalidInputException.of(
                "data",
                version,
                "the upcaster from this version failed: " + cause,
                "mend the event, or have the upcaster bear what it holds");
        error.initCause(cause);
        return error;
    }
}
