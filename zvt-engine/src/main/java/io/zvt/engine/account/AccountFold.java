package io.zvt.engine.account;

import io.zvt.core.account.Reservation;
import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.event.AccountAdjusted;
import io.zvt.core.event.AccountOpened;
import io.zvt.core.event.CommandRecorded;
import io.zvt.core.event.Event;
import io.zvt.core.event.LimitChanged;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.OrderRequested;
import io.zvt.core.event.PositionUpdated;
import io.zvt.core.event.TradingStateChanged;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Order;
import io.zvt.core.order.Side;
import io.zvt.core.position.Position;
import io.zvt.core.position.PositionKey;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.events.envelope.EventEnvelope;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of an account's stream into its state: the only code that changes it, live and in replay alike.
 *
 * <p>Reads nothing but the event and the terms of the instrument version it names. Stateless but for those terms.
 */
public final class AccountFold {

    private final BiFunction<InstrumentId, Integer, Instrument> instruments;

    /**
     * Creates a fold.
     *
     * @param instruments returns the terms of a version of an instrument
     */
    public AccountFold(BiFunction<InstrumentId, Integer, Instrument> instruments) {
        this.instruments = instruments;
    }

    /**
     * Folds an event.
     *
     * @param state changed in place
     * @param envelope the next event of the account's stream
     * @throws InvariantViolationException if a derived event does not say what the state says
     */
    public void apply(AccountState state, EventEnvelope<? extends Event> envelope) {
        Event event = envelope.payload();
        if (event instanceof OrderEvent order) {
            applyOrder(state, order, envelope);
        } else if (event instanceof PositionUpdated updated) {
            compare(state, updated);
        } else {
            applyAccount(state, event);
        }
        Optional<CommandId> command = envelope.commandId();
        if (command.isPresent()) {
            state.outcome(command.get(), outcomeOf(event));
        }
    }

    private static String outcomeOf(Event event) {
        if (event instanceof OrderEvent order) {
            return order.order().clientOrderId().value();
        }
        return event instanceof CommandRecorded recorded ? recorded.outcome() : "done";
    }

    private void applyAccount(AccountState state, Event event) {
        if (event instanceof AccountOpened opened) {
            state.open(opened.owner(), opened.kind(), opened.baseAsset(), opened.venues());
        } else if (event instanceof AccountAdjusted adjusted) {
            state.book().add(adjusted.venue(), adjusted.asset(), adjusted.amount());
        } else if (event instanceof TradingStateChanged changed) {
            state.tradingState(changed.to(), changed.latched());
        } else if (event instanceof LimitChanged changed) {
            state.limit(changed.limit(), changed.to());
        } else if (event instanceof CommandRecorded recorded) {
            state.outcome(recorded.commandId(), recorded.outcome());
        }
    }

    private void applyOrder(AccountState state, OrderEvent event, EventEnvelope<? extends Event> envelope) {
        if (event instanceof OrderRequested requested) {
            Order order = Order.requested(requested.order(), requested.terms(), envelope.time());
            state.orderBook()
                    .add(new OrderEntry(order, requested.reference(), envelope.correlationId(), envelope.id()));
            return;
        }
        OrderEntry entry = state.order(event.order().clientOrderId());
        if (entry == null) {
            throw new InvariantViolationException(
                    "UNKNOWN_ORDER",
                    "event " + envelope.id() + " names an order that was never requested; restore the stream",
                    Map.of("event", envelope.id().toString()));
        }
        entry.order(OrderFold.next(entry.order(), event), envelope.id());
        entry.asked(envelope);
        reserve(state, entry, OrderFold.reserved(event), OrderFold.released(event));
        if (event instanceof OrderExecuted executed) {
            book(state, entry.order(), executed);
        }
        state.orderBook().refile(entry);
    }

    private static void reserve(
            AccountState state, OrderEntry entry, @Nullable Reservation more, @Nullable Reservation less) {
        if (more != null) {
            change(state, entry, more, more.amount());
        }
        if (less != null) {
            change(state, entry, less, less.amount().negate());
        }
    }

    private static void change(AccountState state, OrderEntry entry, Reservation part, Decimal by) {
        Reservation held = entry.reserved();
        Decimal now = held == null ? by : held.amount().plus(by);
        if (now.isNegative()) {
            throw new InvariantViolationException(
                    "NEGATIVE_RESERVATION",
                    "order " + entry.order().id() + " would give back more than it holds; restore the stream",
                    Map.of("order", entry.order().id().value(), "amount", now.toString()));
        }
        entry.reserved(now.isZero() ? null : new Reservation(part.venue(), part.asset(), now));
        state.book().reserve(part.venue(), part.asset(), by);
    }

    private void book(AccountState state, Order order, OrderExecuted executed) {
        Instrument instrument =
                instruments.apply(order.instrument(), executed.order().instrumentVersion());
        Fill fill = executed.fill();
        move(state, fill, instrument);
        PositionKey key = new PositionKey(executed.order().strategy(), executed.venue(), order.instrument());
        state.put(state.position(key).after(order.id(), fill, instrument));
        state.watermark(executed.venue(), Timestamps.toEpochNanos(executed.venueTime()));
    }

    private static void move(AccountState state, Fill fill, Instrument instrument) {
        Decimal value = instrument.notional(fill.price(), fill.quantity()).amount();
        Decimal quantity = fill.quantity().value();
        boolean buys = fill.side() == Side.BUY;
        Money fee = fill.fee();
        state.book().add(fill.venue(), instrument.base(), buys ? quantity : quantity.negate());
        state.book().add(fill.venue(), instrument.quote(), buys ? value.negate() : value);
        state.book().add(fill.venue(), fee.asset(), fee.amount().negate());
    }

    private static void compare(AccountState state, PositionUpdated updated) {
        PositionKey key = new PositionKey(updated.strategy(), updated.venue(), updated.instrument());
        Position position = state.position(key);
        boolean same = position.quantity().equals(updated.after())
                && position.cost().equals(updated.cost())
                && position.realised().equals(updated.realisedTotal())
                && position.fees().equals(updated.fees());
        if (!same) {
            throw new InvariantViolationException(
                    "DERIVED_EVENT_DIFFERS",
                    "position.updated does not say what its fills say; the stream or the code changed",
                    Map.of("recorded", updated.toString(), "computed", position.toString()));
        }
    }
}
