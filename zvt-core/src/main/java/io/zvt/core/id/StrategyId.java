package io.zvt.core.id;

/**
 * The identity of a strategy, such as {@code ema-cross}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value the text: 1 to 128 printable ASCII characters without blanks
 */
public record StrategyId(String value) implements Comparable<StrategyId> {

    /**
     * Checks the text.
     *
     * @param value the text: 1 to 128 printable ASCII characters without blanks
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public StrategyId {
        IdRules.check("strategy", value);
    }

    /**
     * Returns the id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public static StrategyId of(String value) {
        return new StrategyId(value);
    }

    @Override
    public int compareTo(StrategyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
