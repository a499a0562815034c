package io.zvt.tck.bus;

import io.zvt.core.event.Event;

/**
 * The event that the suite publishes. Immutable.
 *
 * @param key partition key under which it is published
 * @param number tells it from the others of its key
 */
public record SuiteEvent(String key, long number) implements Event {}
