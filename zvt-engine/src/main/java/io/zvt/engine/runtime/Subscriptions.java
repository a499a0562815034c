package io.zvt.engine.runtime;

import io.zvt.core.data.DataRequest;
import io.zvt.core.indicator.Indicator;
import io.zvt.core.market.BarSpec;
import io.zvt.engine.market.MarketHub;
import io.zvt.engine.strategy.StrategyHost;

/** Subscribes a strategy's host to the market data it asked for. */
final class Subscriptions {

    private Subscriptions() {}

    static void subscribe(StrategyHost host, MarketHub hub) {
        for (DataRequest request : host.requests()) {
            BarSpec bars = request.bars();
            if (bars != null) {
                Indicator[] attached = host.attached(request);
                hub.onBars(request.instrument(), bars, bar -> host.onBar(bar, attached));
            } else {
                subscribeToTicks(host, hub, request);
            }
        }
    }

    private static void subscribeToTicks(StrategyHost host, MarketHub hub, DataRequest request) {
        switch (request.kind()) {
            case TRADES -> hub.onTrades(request.instrument(), host::onData);
            case QUOTES -> hub.onQuotes(request.instrument(), host::onData);
            case BOOKS -> hub.onBooks(request.instrument(), host::onData);
            case BARS -> throw new IllegalStateException("bars are subscribed to with their kind");
        }
    }
}
