package io.zvt.core.id;

/**
 * The identity of one fill at its venue, given by the venue; a fill is applied at most once per trade id, such as {@code T-7}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value the text: 1 to 128 printable ASCII characters without blanks
 */
public record TradeId(String value) implements Comparable<TradeId> {

    /**
     * Checks the text.
     *
     * @param value the text: 1 to 128 printable ASCII characters without blanks
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public TradeId {
        IdRules.check("tradeId", value);
    }

    /**
     * Returns the id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public static TradeId of(String value) {
        return new TradeId(value);
    }

    @Override
    public int compareTo(TradeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
