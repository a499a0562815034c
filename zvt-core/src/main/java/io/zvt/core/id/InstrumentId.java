package io.zvt.core.id;

/**
 * The identity of an instrument, such as {@code BTC/USD}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value the text: 1 to 128 printable ASCII characters without blanks
 */
public record InstrumentId(String value) implements Comparable<InstrumentId> {

    /**
     * Checks the text.
     *
     * @param value the text: 1 to 128 printable ASCII characters without blanks
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public InstrumentId {
        IdRules.check("instrument", value);
    }

    /**
     * Returns the id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public static InstrumentId of(String value) {
        return new InstrumentId(value);
    }

    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
