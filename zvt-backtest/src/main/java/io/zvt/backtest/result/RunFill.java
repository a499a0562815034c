package io.zvt.backtest.result;

import io.zvt.core.event.OrderExecuted;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.Side;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * A fill of a run. Immutable and thread-safe.
 *
 * @param epochNanos when, nanoseconds since 1970
 * @param order of which order
 * @param instrument what was traded
 * @param side which way
 * @param price at which price
 * @param quantity how much, positive
 * @param value the notional in the quote asset, positive
 * @param fee what the venue took, negative for a rebate
 */
public record RunFill(
        long epochNanos,
        ClientOrderId order,
        InstrumentId instrument,
        Side side,
        Price price,
        Quantity quantity,
        Decimal value,
        Money fee) {

    /**
     * Returns the fill that an event tells of.
     *
     * @param event the event
     * @param notional its notional, from {@code instrument.notional(event.price(), event.quantity())}
     * @return the fill
     */
    public static RunFill of(OrderExecuted event, Money notional) {
        return new RunFill(
                Timestamps.toEpochNanos(event.venueTime()),
                event.order().clientOrderId(),
                event.order().instrument(),
                event.side(),
                event.price(),
                event.quantity(),
                notional.amount(),
                event.fee());
    }
}
