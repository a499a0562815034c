package io.zvt.tck.bus;

import io.zvt.events.envelope.EventType;
import io.zvt.events.registry.EventTypes;

/** The types of the suite's events. */
final class SuiteTypes {

    static final String TOPIC = "suite";
    static final EventType EVENT = new EventType("suite.event", 1);
    static final EventType OTHER = new EventType("suite.other", 1);
    static final EventType UNKNOWN = new EventType("suite.unknown", 1);

    private SuiteTypes() {}

    /** What the bus under test knows. */
    static EventTypes known() {
        return base().build();
    }

    /** What a later version of the program knows. */
    static EventTypes withUnknown() {
        return base().register(UnknownSuiteEvent.class, UNKNOWN.name(), 1, TOPIC)
                .build();
    }

    private static EventTypes.Builder base() {
        return EventTypes.builder()
                .register(SuiteEvent.class, EVENT.name(), 1, TOPIC)
                .register(OtherSuiteEvent.class, OTHER.name(), 1, TOPIC);
    }
}
