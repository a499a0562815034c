package io.zvt.core.order;

/** Where an order stands. A pending amend or cancel and a doubt are flags beside it, see {@link Order}. */
public enum OrderStatus {
    /** Asked for, not yet sent. */
    INITIALIZED,
    /** Held here until its trigger, because the venue lacks its type. */
    EMULATED,
    /** Its local trigger fired, about to be sent. */
    RELEASED,
    /** Refused here, by risk management or the engine; final. */
    DENIED,
    /** Sent or about to be sent; no answer yet. */
    SUBMITTED,
    /** Working at the venue. */
    ACCEPTED,
    /** Working at the venue after its trigger. */
    TRIGGERED,
    /** Working at the venue, partly filled. */
    PARTIALLY_FILLED,
    /** Refused by the venue; final. */
    REJECTED,
    /** Canceled; final but for late fills. */
    CANCELED,
    /** Expired; final but for late fills. */
    EXPIRED,
    /** Not sent; final. */
    FAILED,
    /** Filled whole; final. */
    FILLED;

    /** {@return whether nothing more happens to an order in this status, late fills excepted} */
    public boolean isFinal() {
        return switch (this) {
            case DENIED, REJECTED, CANCELED, EXPIRED, FAILED, FILLED -> true;
            default -> false;
        };
    }

    /** {@return whether an order in this status may be at its venue} */
    public boolean isAtVenue() {
        return this == SUBMITTED || this == ACCEPTED || this == TRIGGERED || this == PARTIALLY_FILLED;
    }
}
