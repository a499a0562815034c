package io.zvt.engine.account;

import io.zvt.core.account.Reservation;
import io.zvt.core.event.ReferencePrice;
import io.zvt.core.order.Order;
import io.zvt.events.envelope.EventId;
import org.jspecify.annotations.Nullable;

/** An order of an account, with what is reserved for it and the flow it belongs to. Belongs to the lane. */
public final class OrderEntry {

    private final String correlation;
    private final @Nullable ReferencePrice reference;
    private Order order;
    private @Nullable Reservation reserved;
    private EventId lastEvent;

    OrderEntry(Order order, @Nullable ReferencePrice reference, String correlation, EventId lastEvent) {
        this.order = order;
        this.reference = reference;
        this.correlation = correlation;
        this.lastEvent = lastEvent;
    }

    /** {@return the order as it stands} */
    public Order order() {
        return order;
    }

    /** {@return what is reserved for it, or null if nothing is} */
    public @Nullable Reservation reserved() {
        return reserved;
    }

    /** {@return the market price known when it was asked for, or null} */
    public @Nullable ReferencePrice reference() {
        return reference;
    }

    /** {@return the flow it belongs to} */
    public String correlation() {
        return correlation;
    }

    /** {@return the last event about it} */
    public EventId lastEvent() {
        return lastEvent;
    }

    void order(Order next, EventId event) {
        this.order = next;
        this.lastEvent = event;
    }

    void reserved(@Nullable Reservation next) {
        this.reserved = next;
    }
}
