package io.zvt.core.strategy;

import io.zvt.core.event.OrderEvent;
import io.zvt.core.id.StrategyId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Trade;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Order;
import io.zvt.core.position.Position;
import java.util.Locale;
import java.util.Optional;

/**
 * A trading strategy: the same class runs on history, on paper and live.
 *
 * <p>The engine calls one method at a time, after the decision that caused it, in the order of events; the context shows
 * the state after that decision. Commands given in a callback run when it returns, in order, before anything else. So a
 * strategy needs no locks and must not block. An exception stops the strategy, not the engine.
 */
public interface Strategy {

    /** {@return the strategy's identity, stable over restarts; by default its class name in kebab case} */
    default StrategyId id() {
        String name = getClass().getSimpleName();
        String kebab = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return StrategyId.of(kebab.isEmpty() ? "strategy" : kebab);
    }

    /** {@return the version of the strategy's code, recorded when it starts} */
    default String version() {
        return "1";
    }

    /**
     * Says what the strategy needs: market data, account, indicators, parameters. Called once, before all else.
     *
     * @param setup takes the wishes
     */
    void configure(Setup setup);

    /**
     * The strategy starts, for the first time or after a recovery; sets its timers here.
     *
     * @param start whether it recovered, and what it had saved
     * @param ctx what it can see and do
     */
    default void onStart(Start start, Context ctx) {}

    /**
     * A bar closed.
     *
     * @param bar the bar
     * @param ctx what it can see and do
     */
    default void onBar(Bar bar, Context ctx) {}

    /**
     * The best bid or ask changed.
     *
     * @param quote the quote
     * @param ctx what it can see and do
     */
    default void onQuote(Quote quote, Context ctx) {}

    /**
     * Others traded.
     *
     * @param trade the trade
     * @param ctx what it can see and do
     */
    default void onTrade(Trade trade, Context ctx) {}

    /**
     * The order book changed.
     *
     * @param book the book
     * @param ctx what it can see and do
     */
    default void onBook(OrderBook book, Context ctx) {}

    /**
     * Something happened to an order of this strategy, a refusal for example.
     *
     * @param event what happened
     * @param ctx what it can see and do
     */
    default void onOrderEvent(OrderEvent event, Context ctx) {}

    /**
     * An order of this strategy was filled, in part or whole; comes after the order event.
     *
     * @param fill the fill
     * @param order the order after it
     * @param ctx what it can see and do
     */
    default void onFill(Fill fill, Order order, Context ctx) {}

    /**
     * A position of this strategy changed; comes after the fill.
     *
     * @param position the position after it
     * @param ctx what it can see and do
     */
    default void onPosition(Position position, Context ctx) {}

    /**
     * A timer fired.
     *
     * @param name the timer's name
     * @param ctx what it can see and do
     */
    default void onTimer(String name, Context ctx) {}

    /**
     * The strategy stops; its orders are left to the engine's policy.
     *
     * @param ctx what it can see and do; commands are refused
     */
    default void onStop(Context ctx) {}

    /**
     * Returns what the strategy wants kept over a restart; asked for at snapshots and at the end.
     *
     * @return its state in a form of its own, or empty if it keeps nothing
     */
    default Optional<String> save() {
        return Optional.empty();
    }

    /**
     * Takes back what was saved; called before {@link #onStart} of a recovery.
     *
     * @param saved what {@link #save} returned
     */
    default void restore(String saved) {}
}
