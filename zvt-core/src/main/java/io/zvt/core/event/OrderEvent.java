package io.zvt.core.event;

import io.zvt.core.id.AccountId;
import io.zvt.core.order.OrderRef;

/** A fact about an order. */
public sealed interface OrderEvent extends AccountEvent
        permits ExchangeRouted,
                OrderAccepted,
                OrderAmendRejected,
                OrderAmendRequested,
                OrderAmended,
                OrderCancelRejected,
                OrderCancelRequested,
                OrderCanceled,
                OrderCreated,
                OrderEmulated,
                OrderExecuted,
                OrderExpired,
                OrderFailed,
                OrderFillCorrected,
                OrderInDoubt,
                OrderRejected,
                OrderReleased,
                OrderRequested,
                OrderSubmitted,
                OrderTriggered,
                OrderValidated {

    /** {@return which order} */
    OrderRef order();

    @Override
    default AccountId account() {
        return order().account();
    }
}
