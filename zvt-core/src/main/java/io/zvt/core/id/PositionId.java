package io.zvt.core.id;

/**
 * The identity of a position, such as {@code ema-cross:BTC/USD}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value the text: 1 to 128 printable ASCII characters without blanks
 */
public record PositionId(String value) implements Comparable<PositionId> {

    /**
     * Checks the text.
     *
     * @param value the text: 1 to 128 printable ASCII characters without blanks
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public PositionId {
        IdRules.check("positionId", value);
    }

    /**
     * Returns the id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public static PositionId of(String value) {
        return new PositionId(value);
    }

    @Override
    public int compareTo(PositionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
