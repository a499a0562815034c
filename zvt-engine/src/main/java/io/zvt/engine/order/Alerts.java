package io.zvt.engine.order;

import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.AlertTriggered;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.lane.StreamSlot;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people that something needs attention: as an event, and in the log. Each scope has a stream of its own, so that
 * lanes never write to one stream. Belongs to the lane.
 */
public final class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final Lane lane;
    private final EventTypes types;
    private final String scope;
    private final StreamId stream;

    /**
     * Creates alerts of a scope.
     *
     * @param lane decides and appends
     * @param types the registered types
     * @param scope the account or part of the engine they are about
     */
    public Alerts(Lane lane, EventTypes types, String scope) {
        this.lane = lane;
        this.types = types;
        this.scope = scope;
        this.stream = StreamId.of("alerts/" + scope);
    }

    /**
     * Raises an alert in the turn under way.
     *
     * @param severity how urgent
     * @param code its stable code
     * @param text for a person
     * @param facts facts by name; never a secret
     * @param cause the event it is about, or null
     */
    public void raise(
            AlertSeverity severity, String code, String text, Map<String, String> facts, @Nullable EventId cause) {
        LOG.warn("{} {}: {} {}", scope, code, text, facts);
        StreamSlot slot = lane.slot(stream);
        AlertTriggered alert = new AlertTriggered(scope, severity, code, text, facts);
        lane.emit(slot, scope, types.of(AlertTriggered.class).type(), alert, scope, cause, null);
    }
}
