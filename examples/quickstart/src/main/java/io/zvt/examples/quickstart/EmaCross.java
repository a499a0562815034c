package io.zvt.examples.quickstart;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.engine.indicator.Cross;
import io.zvt.engine.indicator.Ema;

/** Buys when the fast average of prices crosses above the slow one, and sells when it crosses below. */
public final class EmaCross implements Strategy {

    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");

    private final Ema fast = new Ema(10);
    private final Ema slow = new Ema(20);
    private final Cross cross = new Cross();

    @Override
    public void configure(Setup setup) {
        Setup.BarSeries bars = setup.bars(BTC_USD, BarSpec.minutes(5));
        bars.attach(fast);
        bars.attach(slow);
    }

    @Override
    public void onBar(Bar bar, Context ctx) {
        if (!ctx.indicators().allReady()) {
            return;
        }
        cross.update(fast.value(), slow.value());
        if (cross.crossedAbove() && ctx.positions().isFlat(BTC_USD)) {
            ctx.orders().buy(BTC_USD).quantity("0.1").market().submit();
        } else if (cross.crossedBelow() && !ctx.positions().isFlat(BTC_USD)) {
            ctx.orders().sell(BTC_USD).quantity("0.1").market().submit();
        }
    }
}
