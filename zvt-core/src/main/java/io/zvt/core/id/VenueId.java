package io.zvt.core.id;

/**
 * The identity of a venue, such as {@code simulated}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value the text: 1 to 128 printable ASCII characters without blanks
 */
public record VenueId(String value) implements Comparable<VenueId> {

    /**
     * Checks the text.
     *
     * @param value the text: 1 to 128 printable ASCII characters without blanks
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public VenueId {
        IdRules.check("venue", value);
    }

    /**
     * Returns the id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public static VenueId of(String value) {
        return new VenueId(value);
    }

    @Override
    public int compareTo(VenueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
