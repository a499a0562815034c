package io.zvt.core.data;

import io.zvt.core.market.MarketData;

/** Gets what a subscription delivers; called by one thread at a time, must not block. */
public interface MarketDataListener {

    /**
     * An item arrived.
     *
     * @param data the item
     */
    void onData(MarketData data);

    /**
     * Items are missing.
     *
     * @param request the subscription
     * @param expected the sequence that was expected
     * @param got the sequence that came
     */
    default void onGap(DataRequest request, long expected, long got) {}

    /**
     * The connection changed.
     *
     * @param connected whether data flow
     * @param reason why it changed, for a person
     */
    default void onConnection(boolean connected, String reason) {}
}
