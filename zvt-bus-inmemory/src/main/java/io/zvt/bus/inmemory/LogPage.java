package io.zvt.bus.inmemory;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.Position;
import java.util.List;

/**
 * Some events of the log, and where to go on. Immutable.
 *
 * @param events the events
 * @param next the position after the last of them
 */
record LogPage(List<EventEnvelope<? extends Event>> events, Position next) {}
