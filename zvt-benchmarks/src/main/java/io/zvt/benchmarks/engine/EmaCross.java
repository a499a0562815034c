package io.zvt.benchmarks.engine;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.Bar;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.value.Quantity;
import io.zvt.engine.indicator.Cross;
import io.zvt.engine.indicator.Ema;

/** Buys as the faster average crosses above the slower, sells as it crosses below; or only looks on. */
final class EmaCross implements Strategy {

    private static final Quantity QUANTITY = Quantity.of("0.1");

    private final InstrumentId instrument;
    private final Ema fast = new Ema(10);
    private final Ema slow = new Ema(20);
    private final Cross cross = new Cross();
    private final boolean trades;
    private boolean isLong;

    EmaCross(InstrumentId instrument, boolean trades) {
        this.instrument = instrument;
        this.trades = trades;
    }

    @Override
    public void configure(Setup setup) {
        Setup.BarSeries series = setup.bars(instrument, RandomWalk.MINUTE);
        series.attach(fast);
        series.attach(slow);
    }

    @Override
    public void onBar(Bar bar, Context ctx) {
        if (!slow.isReady()) {
            return;
        }
        cross.update(fast.value(), slow.value());
        if (cross.crossedAbove() && !isLong && trades) {
            isLong = true;
            ctx.orders().buy(instrument).quantity(QUANTITY).market().submit();
        } else if (cross.crossedBelow() && isLong && trades) {
            isLong = false;
            ctx.orders().sell(instrument).quantity(QUANTITY).market().submit();
        }
    }
}
