package io.zvt.backtest.report;

import io.zvt.backtest.result.RunCounts;
import io.zvt.backtest.result.RunFill;
import io.zvt.backtest.result.RunOrder;
import io.zvt.backtest.result.RunRecorder;
import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.result.TimeSeries;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Duration;

/** Makes a run of four days with one round trip and a refused order. */
final class ReportRuns {

    static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");

    private static final long DAY = 86_400_000_000_000L;
    private static final String[] EQUITY = {"10000", "10050.5", "9980.25", "10100.125"};

    private ReportRuns() {}

    static RunResult run(String name, String reason) {
        RunRecorder recorder = RunRecorder.of(name, Asset.of("USD"));
        TimeSeries.Builder prices = recorder.prices(BTC_USD, Asset.of("BTC"), Asset.of("USD"));
        for (int day = 0; day < EQUITY.length; day++) {
            prices.add(day * DAY, 1000 + day);
            recorder.equity(day * DAY, Decimal.of(EQUITY[day]));
        }
        recorder.fill(fill(1, Side.BUY));
        recorder.fill(fill(3, Side.SELL));
        recorder.order(order(1, Side.BUY, OrderStatus.FILLED, null));
        recorder.order(order(2, Side.BUY, OrderStatus.DENIED, reason));
        recorder.order(order(3, Side.SELL, OrderStatus.FILLED, null));
        return recorder.finish(new RunCounts(4000, 21, Duration.ofMillis(50)));
    }

    private static RunFill fill(int day, Side side) {
        return new RunFill(
                day * DAY,
                ClientOrderId.of("s-1-" + day),
                BTC_USD,
                side,
                Price.of("1000.5"),
                Quantity.of("0.1"),
                Decimal.of("100.05"),
                Money.of("0.2", "USD"));
    }

    private static RunOrder order(int day, Side side, OrderStatus status, String reason) {
        boolean filled = status == OrderStatus.FILLED;
        return new RunOrder(
                day * DAY,
                ClientOrderId.of("s-1-" + day),
                BTC_USD,
                side,
                OrderType.MARKET,
                Quantity.of("0.1"),
                null,
                status,
                Quantity.of(filled ? "0.1" : "0"),
                filled ? Price.of("1000.5") : null,
                reason);
    }
}
