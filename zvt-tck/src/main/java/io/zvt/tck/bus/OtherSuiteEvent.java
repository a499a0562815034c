package io.zvt.tck.bus;

import io.zvt.core.event.Event;

/**
 * An event of another type on the same topic. Immutable.
 *
 * @param key partition key under which it is published
 * @param number tells it from the others of its key
 */
public record OtherSuiteEvent(String key, long number) implements Event {}
