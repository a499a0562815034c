package io.zvt.events.bus;

import io.zvt.core.error.PermanentException;
import java.util.Map;

/** The bus is closed and takes nothing more; open a new one. */
public final class BusClosedException extends PermanentException {

    private static final long serialVersionUID = 1L;

    /** Creates the error. */
    public BusClosedException() {
        super("BUS_CLOSED", "the event bus is closed; open a new one", Map.of());
    }
}
