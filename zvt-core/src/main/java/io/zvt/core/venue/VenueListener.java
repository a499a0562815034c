package io.zvt.core.venue;

/** Gets what a venue tells by itself; called by any thread, never blocks, never throws. */
public interface VenueListener {

    /**
     * Something happened to an order.
     *
     * @param report what
     */
    void onReport(VenueReport report);

    /**
     * The connection changed; after each new connection the engine reconciles.
     *
     * @param connected whether the venue can be reached
     * @param reason why it changed, for a person
     */
    default void onConnection(boolean connected, String reason) {}
}
