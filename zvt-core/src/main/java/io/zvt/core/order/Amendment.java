package io.zvt.core.order;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in a working order; what is null stays. Immutable and thread-safe.
 *
 * @param quantity new total quantity, what is filled included, or null
 * @param limitPrice new limit price, or null
 * @param triggerPrice new trigger price, or null
 */
public record Amendment(
        @Nullable Quantity quantity,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice) {

    /**
     * Checks that something changes.
     *
     * @param quantity new total quantity, what is filled included, or null
     * @param limitPrice new limit price, or null
     * @param triggerPrice new trigger price, or null
     * @throws InvalidInputException if all three are null or the quantity is zero
     */
    public Amendment {
        if (quantity == null && limitPrice == null && triggerPrice == null) {
            throw InvalidInputException.of("amendment", null, "must change something", "give a quantity or a price");
        }
        if (quantity != null && quantity.isZero()) {
            throw InvalidInputException.of("quantity", quantity, "must be positive", "cancel the order instead");
        }
    }

    /**
     * Returns an amendment of the total quantity.
     *
     * @param quantity new total quantity, what is filled included
     * @return the amendment
     */
    public static Amendment quantity(Quantity quantity) {
        return new Amendment(quantity, null, null);
    }

    /**
     * Returns an amendment of the limit price.
     *
     * @param limitPrice new limit price
     * @return the amendment
     */
    public static Amendment limitPrice(Price limitPrice) {
        return new Amendment(null, limitPrice, null);
    }
}
