package io.zvt.events.registry;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventType;

/**
 * A registered type of event. Immutable.
 *
 * @param type its name and newest version
 * @param payload the record that holds its fields
 * @param topic the topic its events are published on
 */
public record TypeRegistration(EventType type, Class<? extends Event> payload, String topic) {}
