package io.zvt.core.id;

/**
 * The identity of an order at its venue, given by the venue, such as {@code 8841023}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value the text: 1 to 128 printable ASCII characters without blanks
 */
public record VenueOrderId(String value) implements Comparable<VenueOrderId> {

    /**
     * Checks the text.
     *
     * @param value the text: 1 to 128 printable ASCII characters without blanks
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public VenueOrderId {
        IdRules.check("venueOrderId", value);
    }

    /**
     * Returns the id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public static VenueOrderId of(String value) {
        return new VenueOrderId(value);
    }

    @Override
    public int compareTo(VenueOrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
