package io.zvt.engine.order;

import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.event.Event;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.VenueId;
import io.zvt.core.manager.OrderRouter;
import io.zvt.core.manager.RiskManager;
import io.zvt.core.venue.Venue;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.lane.StreamSlot;
import io.zvt.engine.lane.TimerQueue;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.market.MarkBook;
import io.zvt.engine.risk.Reservations;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the decisions about one account share: its state, its stream, and whom to ask. Belongs to the lane. */
public final class Desk {

    private final Lane lane;
    private final EventTypes types;
    private final AccountState account;
    private final StreamId stream;
    private final Services services;
    private final Alerts alerts;

    /**
     * Creates a desk.
     *
     * @param lane decides and appends
     * @param types the registered types
     * @param account the account
     * @param services whom to ask
     */
    public Desk(Lane lane, EventTypes types, AccountState account, Services services) {
        this.lane = lane;
        this.types = types;
        this.account = account;
        this.stream = StreamId.account(account.id());
        this.services = services;
        this.alerts = new Alerts(lane, types, account.id().value());
    }

    Lane lane() {
        return lane;
    }

    /**
     * Records an event about the account in the turn under way.
     *
     * @param payload what happened
     * @param command the command from outside that asked for it, or null
     * @param <E> type of the payload
     */
    public <E extends Event> void record(E payload, @Nullable CommandId command) {
        emit(payload, account.id().value(), null, command);
    }

    /** {@return the account} */
    public AccountState account() {
        return account;
    }

    Services services() {
        return services;
    }

    Alerts alerts() {
        return alerts;
    }

    /**
     * Returns a venue.
     *
     * @param id which venue
     * @return the venue
     * @throws InvariantViolationException if this engine does not have it
     */
    public Venue venue(VenueId id) {
        Venue venue = services.venues().get(id);
        if (venue == null) {
            throw new InvariantViolationException(
                    "UNKNOWN_VENUE",
                    "account " + account.id() + " trades at " + id + ", which this engine does not have; add the venue",
                    Map.of("venue", id.value()));
        }
        return venue;
    }

    <E extends Event> EventEnvelope<E> emit(
            E payload, String correlation, @Nullable EventId cause, @Nullable CommandId command) {
        StreamSlot slot = lane.slot(stream);
        return lane.emit(
                slot, account.id().value(), types.of(payload.getClass()).type(), payload, correlation, cause, command);
    }

    /** Records an event about an order, caused by the one it answers or else by the last one about it. */
    <E extends OrderEvent> EventEnvelope<E> emit(OrderEntry entry, E payload) {
        return emit(payload, entry.correlation(), Causes.of(entry, payload), null);
    }

    /** Records what somebody asks for about an order. */
    <E extends OrderEvent> EventEnvelope<E> emit(OrderEntry entry, E payload, Asked asked) {
        EventId cause = asked.cause() == null ? entry.lastEvent() : asked.cause();
        return emit(payload, entry.correlation(), cause, asked.command());
    }

    /**
     * Whom decisions ask, and their settings.
     *
     * @param instruments the instruments
     * @param marks the marks
     * @param venues the venues by id
     * @param risk the risk manager
     * @param router the router
     * @param reservations computes reservations of amended orders
     * @param arrivals number of the last market datum the lane took
     * @param sendWithinNanos how long after the intent an order may be sent
     * @param timers set again whatever is to be done later
     * @param allowOverfills whether fills beyond the ordered quantity are booked
     */
    public record Services(
            InstrumentBook instruments,
            MarkBook marks,
            Map<VenueId, Venue> venues,
            RiskManager risk,
            OrderRouter router,
            Reservations reservations,
            LongSupplier arrivals,
            long sendWithinNanos,
            TimerQueue timers,
            boolean allowOverfills) {}
}
