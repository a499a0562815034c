package io.zvt.core.order;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks for. Immutable and thread-safe.
 *
 * <p>Build it through {@link OrderRequest}. What depends on the instrument (tick, step, limits) is risk management's to
 * check; here it is only made sure that the parts belong together.
 *
 * @param side buy or sell
 * @param type how it is executed
 * @param quantity how much in units of the base asset, positive
 * @param limitPrice worst acceptable price, for the types that have one
 * @param triggerPrice price that starts the order, for the types that have one
 * @param trailingOffset distance of the trigger from the market, for trailing stops
 * @param timeInForce how long it works
 * @param expireAt when it expires, for GTD only
 * @param flags further wishes, sorted, without repetition
 * @param contingency how it depends on other orders, or null if it does not
 */
public record OrderTerms(
        Side side,
        OrderType type,
        Quantity quantity,
        @Nullable Price limitPrice,
        @Nullable Price triggerPrice,
        @Nullable Price trailingOffset,
        TimeInForce timeInForce,
        @Nullable Instant expireAt,
        List<OrderFlag> flags,
        @Nullable Contingency contingency) {

    /**
     * Checks that the parts belong together.
     *
     * @param side buy or sell
     * @param type how it is executed
     * @param quantity how much in units of the base asset, positive
     * @param limitPrice worst acceptable price, for the types that have one
     * @param triggerPrice price that starts the order, for the types that have one
     * @param trailingOffset distance of the trigger from the market, for trailing stops
     * @param timeInForce how long it works
     * @param expireAt when it expires, for GTD only
     * @param flags further wishes, sorted, without repetition
     * @param contingency how it depends on other orders, or null if it does not
     * @throws InvalidInputException if a price is missing, superfluous or not positive, the quantity is zero, or an
     * expiry stands without GTD
     */
    public OrderTerms {
        flags = flags.size() < 2
                ? List.copyOf(flags)
                : flags.stream().sorted().distinct().toList();
        if (quantity.isZero()) {
            throw InvalidInputException.of("quantity", quantity, "must be positive", "order at least one step");
        }
        requirePrice("limitPrice", limitPrice, type.hasLimitPrice(), type);
        requirePrice("triggerPrice", triggerPrice, type.hasTriggerPrice(), type);
        requirePrice("trailingOffset", trailingOffset, type == OrderType.TRAILING_STOP, type);
        if ((expireAt != null) != (timeInForce == TimeInForce.GTD)) {
            throw InvalidInputException.of(
                    "expireAt", expireAt, "must be given for GTD and only for GTD", "set both or neither");
        }
    }

    /**
     * Returns these terms with an amendment made.
     *
     * @param amendment what changes
     * @return the new terms
     * @throws InvalidInputException if the amendment sets a price that the type does not have
     */
    public OrderTerms amended(Amendment amendment) {
        return new OrderTerms(
                side,
                type,
                amendment.quantity() == null ? quantity : amendment.quantity(),
                amendment.limitPrice() == null ? limitPrice : amendment.limitPrice(),
                amendment.triggerPrice() == null ? triggerPrice : amendment.triggerPrice(),
                trailingOffset,
                timeInForce,
                expireAt,
                flags,
                contingency);
    }

    /**
     * Returns whether a flag is set.
     *
     * @param flag the flag
     * @return true if it is
     */
    public boolean has(OrderFlag flag) {
        return flags.contains(flag);
    }

    private static void requirePrice(String field, @Nullable Price price, boolean needed, OrderType type) {
        if (needed && price == null) {
            throw InvalidInputException.of(field, null, "a " + type + " order needs one", "give the price");
        }
        if (!needed && price != null) {
            throw InvalidInputException.of(field, price, "a " + type + " order has none", "leave it out");
        }
        if (price != null && !price.isPositive()) {
            throw InvalidInputException.of(field, price, "must be positive", "give a price above zero");
        }
    }
}
