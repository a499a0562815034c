package io.zvt.events.envelope;

import io.zvt.core.error.InvalidInputException;

/**
 * The identity of an event: its stream, its version in the stream, and the incarnation of the writer.
 *
 * <p>Stream and version alone are not unique when two writers, or one after a failed commit, decide at the same version;
 * the incarnation is a number a writer takes each time it loads its state. The text form is
 * {@code stream:version:incarnation} with the incarnation in base 36. Immutable and thread-safe.
 *
 * @param stream the stream
 * @param version the event's version in the stream, from 1
 * @param incarnation the writer's incarnation, not negative
 */
public record EventId(StreamId stream, long version, long incarnation) {

    private static final int RADIX = 36;

    /**
     * Checks the numbers.
     *
     * @param stream the stream
     * @param version the event's version in the stream, from 1
     * @param incarnation the writer's incarnation, not negative
     * @throws InvalidInputException if the version is below 1 or the incarnation negative
     */
    public EventId {
        if (version < 1) {
            throw InvalidInputException.of("version", version, "must be at least 1", "count versions from 1");
        }
        if (incarnation < 0) {
            throw InvalidInputException.of("incarnation", incarnation, "must not be negative", "clear the sign bit");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text for example {@code account/main:17:k3f9}
     * @return the id
     * @throws InvalidInputException if the text is malformed
     */
    public static EventId parse(String text) {
        int last = text.lastIndexOf(':');
        int middle = last < 1 ? -1 : text.lastIndexOf(':', last - 1);
        if (middle > 0) {
            long version = number(text, middle + 1, last, 10);
            long incarnation = number(text, last + 1, text.length(), RADIX);
            if (version >= 0 && incarnation >= 0) {
                return new EventId(StreamId.of(text.substring(0, middle)), version, incarnation);
            }
        }
        throw InvalidInputException.of("id", text, "must be stream:version:incarnation", "pass the id unchanged");
    }

    /** Reads only the form that is printed: no sign, no leading zeros, small letters; -1 for any other. */
    private static long number(String text, int from, int to, int radix) {
        if (from == to || (text.charAt(from) == '0' && to - from > 1)) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : radix;
            if (digit >= radix || Math.multiplyHigh(value, radix) != 0 || value * radix < 0) {
                return -1;
            }
            value = value * radix + digit;
            if (value < 0) {
                return -1;
            }
        }
        return value;
    }

    @Override
    public String toString() {
        return stream.value() + ':' + version + ':' + Long.toString(incarnation, RADIX);
    }
}
