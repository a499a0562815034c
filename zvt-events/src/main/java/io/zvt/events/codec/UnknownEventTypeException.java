package io.zvt.events.codec;

import io.zvt.core.error.PermanentException;
import java.util.Map;

/** The type of an event is not registered; a subscription parks it, a recovery stops at it. */
public final class UnknownEventTypeException extends PermanentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param type name and version as found
     */
    public UnknownEventTypeException(String type) {
        super(
                "UNKNOWN_EVENT_TYPE",
                "event type '" + type + "' is not registered; register it, or an upcaster from this version",
                Map.of("type", type));
    }
}
