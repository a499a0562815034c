package io.zvt.engine.sim;

import io.zvt.core.order.OrderFlag;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;

/** Terms of orders, shortly written. */
final class Orders {

    private Orders() {}

    static OrderTerms buy(long quantity) {
        return buying(quantity).build().terms();
    }

    static OrderTerms sell(long quantity) {
        return selling(quantity).build().terms();
    }

    static OrderTerms buy(long quantity, long limit) {
        return buying(quantity).limit(Price.of(limit, 0)).build().terms();
    }

    static OrderTerms sell(long quantity, long limit) {
        return selling(quantity).limit(Price.of(limit, 0)).build().terms();
    }

    static OrderTerms buy(long quantity, long limit, TimeInForce timeInForce) {
        return buying(quantity)
                .limit(Price.of(limit, 0))
                .timeInForce(timeInForce)
                .build()
                .terms();
    }

    static OrderTerms buy(long quantity, TimeInForce timeInForce) {
        return buying(quantity).timeInForce(timeInForce).build().terms();
    }

    static OrderTerms buyUntil(long quantity, long limit, Instant expiry) {
        return buying(quantity)
                .limit(Price.of(limit, 0))
                .goodTill(expiry)
                .build()
                .terms();
    }

    static OrderTerms postOnlyBuy(long quantity, long limit) {
        return buying(quantity)
                .limit(Price.of(limit, 0))
                .flag(OrderFlag.POST_ONLY)
                .build()
                .terms();
    }

    static OrderRequest.Builder buying(long quantity) {
        return OrderRequest.buy(SimDriver.BTC.id(), Quantity.of(quantity, 0));
    }

    static OrderRequest.Builder selling(long quantity) {
        return OrderRequest.sell(SimDriver.BTC.id(), Quantity.of(quantity, 0));
    }
}
