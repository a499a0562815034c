package io.zvt.backtest.stats;

import io.zvt.backtest.result.RunCounts;
import io.zvt.backtest.result.RunFill;
import io.zvt.backtest.result.RunRecorder;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Duration;

/** Makes small runs. */
final class Runs {

    static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");
    static final RunCounts COUNTS = new RunCounts(1000, 50, Duration.ofMillis(100));

    private Runs() {}

    static RunRecorder recorder() {
        RunRecorder recorder = RunRecorder.of("test", Asset.of("USD"));
        recorder.prices(BTC_USD, Asset.of("BTC"), Asset.of("USD")).add(0, 100);
        return recorder;
    }

    static RunFill fill(long day, Side side, String price, String quantity, String fee) {
        String[] parts = fee.split(" ", 2);
        return new RunFill(
                day * Returns.NANOS_PER_DAY,
                ClientOrderId.of("o" + day),
                BTC_USD,
                side,
                Price.of(price),
                Quantity.of(quantity),
                Decimal.of(price).times(Decimal.of(quantity)),
                Money.of(parts[0], parts[1]));
    }
}
