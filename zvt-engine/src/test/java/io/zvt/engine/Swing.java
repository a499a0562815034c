package io.zvt.engine;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.market.Bar;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Start;
import io.zvt.core.strategy.Strategy;
import io.zvt.engine.indicator.Cross;
import io.zvt.engine.indicator.Ema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trades crosses of two averages of one instrument, and remembers how it was started. */
final class Swing implements Strategy {

    private final InstrumentId instrument;
    private final Ema fast = new Ema(3);
    private final Ema slow = new Ema(8);
    private final Cross cross = new Cross();
    private int bars;
    final List<Start> starts = new ArrayList<>();

    Swing(String instrument) {
        this.instrument = InstrumentId.of(instrument);
    }

    @Override
    public StrategyId id() {
        return StrategyId.of("swing-" + instrument.value().replace('/', '-'));
    }

    @Override
    public void configure(Setup setup) {
        Setup.BarSeries series = setup.bars(instrument, Market.MINUTE);
        series.attach(fast);
        series.attach(slow);
        setup.parameter("fast", 3);
    }

    @Override
    public void onStart(Start start, Context ctx) {
        starts.add(start);
    }

    @Override
    public void onBar(Bar bar, Context ctx) {
        bars++;
        if (!ctx.indicators().allReady()) {
            return;
        }
        cross.update(fast.value(), slow.value());
        if (cross.crossedAbove() && ctx.positions().isFlat(instrument)) {
            ctx.orders().buy(instrument).quantity("0.5").market().submit();
        } else if (cross.crossedBelow() && !ctx.positions().isFlat(instrument)) {
            ctx.orders().sell(instrument).quantity("0.5").market().submit();
        }
    }

    @Override
    public Optional<String> save() {
        return Optional.of(Integer.toString(bars));
    }
}
