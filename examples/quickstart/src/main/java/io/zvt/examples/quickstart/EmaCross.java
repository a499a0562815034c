package io.zvt.examples.quickstart;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.value.Quantity;
import io.zvt.engine.indicator.Crossover;
import io.zvt.engine.indicator.Ema;

/** Buys when the fast average of prices crosses above the slow one, and sells when it crosses below. */
public final class EmaCross implements Strategy {
    private final InstrumentId instrument;
    private final BarSpec bars;
    private final Quantity quantity;
    private final Crossover cross = new Crossover(new Ema(10), new Ema(20));

    public EmaCross(String instrument, BarSpec bars, String quantity) {
        this.instrument = InstrumentId.of(instrument);
        this.bars = bars;
        this.quantity = Quantity.of(quantity);
    }

    @Override
    public void configure(Setup setup) {
        setup.bars(instrument, bars).attach(cross);
    }

    @Override
    public void onBar(Bar bar, Context ctx) {
        boolean flat = ctx.positions().isFlat(instrument);
        if (cross.crossedAbove() && flat) {
            ctx.orders().buy(instrument).quantity(quantity).market().submit();
        } else if (cross.crossedBelow() && !flat) {
            ctx.orders().sell(instrument).quantity(quantity).market().submit();
        }
    }
}
