package io.zvt.events.bus;

/** Handles the events of a subscription: returns to acknowledge, throws to fail. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Handles an event.
     *
     * @param delivery the event and how it came
     * @throws Exception if it failed; the subscription's failure policy says what follows
     */
    void handle(Delivery delivery) throws Exception;
}
