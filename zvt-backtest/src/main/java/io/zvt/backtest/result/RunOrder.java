package io.zvt.backtest.result;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An order of a run, as it stood at the end. Immutable and thread-safe.
 *
 * @param epochNanos when it was asked for, nanoseconds since 1970
 * @param id its id
 * @param instrument what it trades
 * @param side which way
 * @param type how
 * @param quantity how much was asked for
 * @param limit its limit price, or null
 * @param status where it stood
 * @param filled how much was filled
 * @param averagePrice at which price on average, or null if nothing was filled
 * @param reason why it was refused, canceled or failed, or null
 */
public record RunOrder(
        long epochNanos,
        ClientOrderId id,
        InstrumentId instrument,
        Side side,
        OrderType type,
        Quantity quantity,
        @Nullable Price limit,
        OrderStatus status,
        Quantity filled,
        @Nullable Price averagePrice,
        @Nullable String reason) {

    /**
     * Returns the row of an order.
     *
     * @param order the order as it stands
     * @param reason why it was refused, canceled or failed, or null
     * @return the row
     */
    public static RunOrder of(Order order, @Nullable String reason) {
        return new RunOrder(
                Timestamps.toEpochNanos(order.requestedAt()),
                order.id(),
                order.instrument(),
                order.side(),
                order.terms().type(),
                order.terms().quantity(),
                order.terms().limitPrice(),
                order.status(),
                order.filled(),
                order.averagePrice().orElse(null),
                reason);
    }
}
