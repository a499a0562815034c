package io.zvt.events.envelope;

import io.zvt.core.error.InvalidInputException;

/**
 * The stable name of a type of event and the version of its fields, such as {@code order.executed/1}; never a class name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name lower-case words of letters, digits and underscores, joined by dots
 * @param version from 1, one more at each change of the fields
 */
public record EventType(String name, int version) {

    /**
     * Checks name and version.
     *
     * @param name lower-case words of letters, digits and underscores, joined by dots
     * @param version from 1, one more at each change of the fields
     * @throws InvalidInputException if the name is not dotted lower-case words, or the version is below 1
     */
    public EventType {
        if (!isDotted(name)) {
            throw InvalidInputException.of(
                    "type", name, "must be lower-case words joined by dots", "use a name like signal.raised");
        }
        if (version < 1) {
            throw InvalidInputException.of("version", version, "must be at least 1", "count versions from 1");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text for example {@code order.executed/1}
     * @return the type
     * @throws InvalidInputException if the text is not name, slash and version
     */
    public static EventType parse(String text) {
        int slash = text.lastIndexOf('/');
        try {
            if (slash > 0) {
                return new EventType(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
            }
        } catch (NumberFormatException e) {
            // falls through to the one error for all malformed texts
        }
        throw InvalidInputException.of("type", text, "must be name/version", "write it like order.executed/1");
    }

    private static boolean isDotted(String name) {
        if (name.isEmpty()
                || name.length() > 100
                || name.startsWith(".")
                || name.endsWith(".")
                || name.contains("..")) {
            return false;
        }
        return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_');
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
