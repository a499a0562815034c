package io.zvt.events.direct;

import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.TypeRegistration;
import java.util.ArrayList;
import java.util.List;

/** Where the events of one type go. The array is replaced, never changed, so that a dispatch may go on over the old. */
final class Route {

    private static final DirectGroup[] NOBODY = {};

    private final TypeRegistration registration;
    private DirectGroup[] groups = NOBODY;

    Route(TypeRegistration registration) {
        this.registration = registration;
    }

    TypeRegistration registration() {
        return registration;
    }

    void aim(Iterable<DirectGroup> all) {
        List<DirectGroup> wanting = new ArrayList<>();
        for (DirectGroup group : all) {
            if (group.wants(registration)) {
                wanting.add(group);
            }
        }
        groups = wanting.toArray(NOBODY);
    }

    void dispatch(EventEnvelope<?> event) {
        for (DirectGroup group : groups) {
            group.deliver(event);
        }
    }

    /** Counts an event that will not be dispatched any more. */
    void abandon() {
        for (DirectGroup group : groups) {
            group.abandonOne();
        }
    }
}
