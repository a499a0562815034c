package io.zvt.benchmarks.engine;

import io.zvt.core.market.Quote;
import io.zvt.core.position.Position;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.value.Quantity;

/** Gives a market order at every quote, buys and sells in turn, and counts the positions it is told of. */
final class EveryQuote implements Strategy {

    private static final Quantity QUANTITY = Quantity.of("0.1");

    private long orders;
    long positions;

    @Override
    public void configure(Setup setup) {
        setup.quotes(RandomWalk.BTC.id());
    }

    @Override
    public void onQuote(Quote quote, Context ctx) {
        var ticket = orders++ % 2 == 0
                ? ctx.orders().buy(quote.instrument())
                : ctx.orders().sell(quote.instrument());
        ticket.quantity(QUANTITY).market().submit();
    }

    @Override
    public void onPosition(Position position, Context ctx) {
        positions++;
    }
}
