package io.zvt.core.order;

/** How an order is executed. More types may join: switch over it with a default. */
public enum OrderType {
    /** At once, at whatever the market gives within the protection. */
    MARKET,
    /** At the limit price or better. */
    LIMIT,
    /** A market order once the market trades through the trigger price against the order. */
    STOP,
    /** A limit order once the market trades through the trigger price against the order. */
    STOP_LIMIT,
    /** A market order once the market reaches the trigger price in favour of the order. */
    TAKE_PROFIT,
    /** A limit order once the market reaches the trigger price in favour of the order. */
    TAKE_PROFIT_LIMIT,
    /** A stop whose trigger price follows the market at an offset. */
    TRAILING_STOP;

    /** {@return whether an order of this type needs a limit price} */
    public boolean hasLimitPrice() {
        return this == LIMIT || this == STOP_LIMIT || this == TAKE_PROFIT_LIMIT;
    }

    /** {@return whether an order of this type needs a trigger price} */
    public boolean hasTriggerPrice() {
        return this == STOP || this == STOP_LIMIT || this == TAKE_PROFIT || this == TAKE_PROFIT_LIMIT;
    }

    /** {@return whether an order of this type waits for a trigger before it works} */
    public boolean isTriggered() {
        return hasTriggerPrice() || this == TRAILING_STOP;
    }
}
