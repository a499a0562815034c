package io.zvt.tck.bus;

import io.zvt.core.event.Event;

/**
 * An event whose type the bus under test does not know. Immutable.
 *
 * @param key partition key under which it is published
 * @param number tells it from the others of its key
 */
public record UnknownSuiteEvent(String key, long number) implements Event {}
