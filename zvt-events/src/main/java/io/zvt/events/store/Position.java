package io.zvt.events.store;

/**
 * How far a reader of all events has come, in the terms of one store; opaque to everybody else. Immutable.
 *
 * @param value the store's own text, empty for the start
 */
public record Position(String value) {

    /** Before the first event. */
    public static final Position START = new Position("");

    @Override
    public String toString() {
        return value.isEmpty() ? "start" : value;
    }
}
