package io.zvt.engine.runtime;

import io.zvt.core.data.DataRequest;
import io.zvt.core.data.MarketDataListener;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Where live market data enters a lane. Thread-safe.
 *
 * <p>A quote or book that waits is replaced by a newer one of its series, so a slow lane sees the newest; trades and bars
 * are never dropped: when too many wait, the source's thread waits too.
 */
public final class MarketInbox implements MarketDataListener {

    private static final int CAPACITY = 10_000;

    private final EngineRuntime runtime;
    private final Clock clock;
    private final Semaphore room = new Semaphore(CAPACITY);
    private final Map<Slot, MarketData> newest = new ConcurrentHashMap<>();

    MarketInbox(EngineRuntime runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    private record Slot(Series series, boolean book) {}

    @Override
    public void onData(MarketData data) {
        if (data instanceof Quote || data instanceof OrderBook) {
            Slot slot = new Slot(data.series(), data instanceof OrderBook);
            if (newest.put(slot, data) == null) {
                runtime.runner().execute(() -> takeNewest(slot));
            }
        } else {
            room.acquireUninterruptibly();
            runtime.runner().execute(() -> {
                room.release();
                take(data);
            });
        }
    }

    private void takeNewest(Slot slot) {
        MarketData data = newest.remove(slot);
        if (data != null) {
            take(data);
        }
    }

    private void take(MarketData data) {
        if (runtime.stopCause() == null) {
            runtime.flow().add(data);
            runtime.flow().flow(clock.epochNanos());
        }
    }

    @Override
    public void onGap(DataRequest request, long expected, long got) {
        runtime.input(() -> runtime.raise(
                AlertSeverity.HIGH,
                "MARKET_DATA_GAP",
                "items " + expected + " to " + (got - 1) + " of " + request + " are missing",
                Map.of("instrument", request.instrument().value())));
    }

    @Override
    public void onConnection(boolean connected, String reason) {
        runtime.input(() -> runtime.raise(
                connected ? AlertSeverity.LOW : AlertSeverity.HIGH,
                connected ? "MARKET_DATA_CONNECTED" : "MARKET_DATA_DISCONNECTED",
                reason,
                Map.of()));
    }
}
