package io.zvt.events.bus;

import io.zvt.events.envelope.EventEnvelope;
import java.time.Duration;

/**
 * Carries events to subscribers.
 *
 * <p>The rules of its contract have ids (ORD-1, DEL-1 …), stand in the adapters' guide, and are held by the suites of
 * {@code zvt-tck}. The bus is output: nothing that decides depends on it. Thread-safe.
 */
public interface EventBus extends AutoCloseable {

    /** {@return what this bus can do; never changes} */
    BusCapabilities capabilities();

    /**
     * Publishes an event; returns at once, never waits for a handler where the bus isolates.
     *
     * @param event the event; its type must be registered, which names its topic
     * @return completes when the event is accepted at the bus's durability
     * @throws io.zvt.core.error.InvalidInputException if its type is not registered
     * @throws io.zvt.core.error.PermanentException if the bus is closed
     */
    PublishHandle publish(EventEnvelope<?> event);

    /**
     * Subscribes a member of a group. Members of one group on one topic share its events and must ask for the same; a
     * further member joins where the group stands. A group that is not durable ends with its last member.
     *
     * @param subscription what is wanted and how
     * @param handler returns to acknowledge, throws to fail
     * @return the running subscription
     * @throws io.zvt.core.error.InvalidInputException if it asks for what the bus cannot do, or for something else
     *     than the group it joins
     * @throws io.zvt.core.error.PermanentException if the bus is closed
     */
    SubscriptionHandle subscribe(Subscription subscription, EventHandler handler);

    /**
     * Returns whether an event published now would reach or be kept for anybody, now or later; where it says no, a
     * publisher may leave events out, which spares reading them.
     *
     * @return true unless the bus keeps nothing and nobody is subscribed
     */
    default boolean isHeard() {
        return true;
    }

    /** {@return the events that were given up; empty for ever where the bus has no dead letters} */
    DeadLetters deadLetters();

    /**
     * Waits until everything published before the call is handled or given up. What a halted group stands at is
     * neither, so such a bus is not idle.
     *
     * @param timeout how long at most
     * @return true if it is; exact in memory, and as good as the server tells elsewhere
     */
    boolean awaitIdle(Duration timeout);

    /**
     * Ends the bus: takes nothing more, lets handlers finish what is queued, and interrupts those that are not done by
     * then. No handler is called after this returns. Closing again gives the same report.
     *
     * @param drain how long to wait for them; a group that is halted is not waited for
     * @return what was not delivered, the event in hand at a handler that did not return included
     */
    CloseReport close(Duration drain);

    /** Ends the bus, waiting up to ten seconds for handlers; doing it twice is harmless. */
    @Override
    default void close() {
        close(Duration.ofSeconds(10));
    }
}
