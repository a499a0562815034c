package io.zvt.core.event;

/**
 * The payload of an event: an immutable fact. Ours are sealed families; users implement this for their own.
 *
 * <p>An event type of a user is a record whose components are of the types that ours use, and is registered with a name
 * and a version before it is published.
 */
public interface Event {}
