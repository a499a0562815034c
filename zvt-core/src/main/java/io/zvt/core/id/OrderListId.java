package io.zvt.core.id;

/**
 * The identity of a group of orders that depend on each other, such as {@code bracket-3}.
 *
 * <p>Immutable and thread-safe; ordered by its text.
 *
 * @param value the text: 1 to 128 printable ASCII characters without blanks
 */
public record OrderListId(String value) implements Comparable<OrderListId> {

    /**
     * Checks the text.
     *
     * @param value the text: 1 to 128 printable ASCII characters without blanks
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public OrderListId {
        IdRules.check("orderListId", value);
    }

    /**
     * Returns the id with the given text.
     *
     * @param value the text
     * @return the id
     * @throws io.zvt.core.error.InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public static OrderListId of(String value) {
        return new OrderListId(value);
    }

    @Override
    public int compareTo(OrderListId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
