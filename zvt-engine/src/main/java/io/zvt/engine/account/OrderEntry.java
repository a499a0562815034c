package io.zvt.engine.account;

import io.zvt.core.account.Reservation;
import io.zvt.core.event.OrderAmendRequested;
import io.zvt.core.event.OrderCancelRequested;
import io.zvt.core.event.OrderSubmitted;
import io.zvt.core.event.ReferencePrice;
import io.zvt.core.order.Order;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import org.jspecify.annotations.Nullable;

/** An order of an account, with what is reserved for it and the flow it belongs to. Belongs to the lane. */
public final class OrderEntry {

    private final String correlation;
    private final @Nullable ReferencePrice reference;
    private Order order;
    private @Nullable Reservation reserved;
    private EventId lastEvent;
    private @Nullable EventId submission;
    private @Nullable EventId amendRequest;
    private @Nullable EventId cancelRequest;
    private long amendRequestedAt;

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

    /** {@return the event by which it was last handed over for sending, or the last event about it} */
    public EventId submission() {
        return submission == null ? lastEvent : submission;
    }

    /** {@return the event that asked for the amendment pending or answered last, or the last event about it} */
    public EventId amendRequest() {
        return amendRequest == null ? lastEvent : amendRequest;
    }

    /** {@return the event that asked for the cancel pending or answered last, or the last event about it} */
    public EventId cancelRequest() {
        return cancelRequest == null ? lastEvent : cancelRequest;
    }

    /** {@return when the amendment pending or answered last was asked for, nanoseconds since 1970} */
    public long amendRequestedAt() {
        return amendRequestedAt;
    }

    void order(Order next, EventId event) {
        this.order = next;
        this.lastEvent = event;
    }

    /** Notes an event that the venue will answer. */
    void asked(EventEnvelope<?> envelope) {
        if (envelope.payload() instanceof OrderSubmitted) {
            submission = envelope.id();
        } else if (envelope.payload() instanceof OrderAmendRequested) {
            amendRequest = envelope.id();
            amendRequestedAt = envelope.timeNanos();
        } else if (envelope.payload() instanceof OrderCancelRequested) {
            cancelRequest = envelope.id();
        }
    }

    void reserved(@Nullable Reservation next) {
        this.reserved = next;
    }
}
