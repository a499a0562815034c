package io.zvt.core.order;

/** What can happen to an order; {@link OrderTransitions} says when it may. */
public enum OrderTransition {
    /** Risk management accepts it. */
    VALIDATED,
    /** Risk management or the engine refuses it. */
    DENIED,
    /** It is accepted for routing. */
    CREATED,
    /** Its venue is chosen. */
    ROUTED,
    /** It is held here until its trigger. */
    EMULATED,
    /** Its local trigger fired. */
    RELEASED,
    /** It is about to be sent. */
    SUBMITTED,
    /** The venue accepts it. */
    ACCEPTED,
    /** The venue refuses it. */
    REJECTED,
    /** Its trigger fired at the venue. */
    TRIGGERED,
    /** Other terms are asked for. */
    AMEND_REQUESTED,
    /** Other terms hold. */
    AMENDED,
    /** The venue refuses the other terms. */
    AMEND_REJECTED,
    /** Its end is asked for. */
    CANCEL_REQUESTED,
    /** The venue refuses to end it. */
    CANCEL_REJECTED,
    /** It is canceled. */
    CANCELED,
    /** Its time is over. */
    EXPIRED,
    /** It was not sent. */
    FAILED,
    /** A call to the venue had no clear answer. */
    IN_DOUBT,
    /** A part or the whole is filled. */
    FILLED
}
