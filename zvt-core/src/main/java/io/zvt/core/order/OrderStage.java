package io.zvt.core.order;

/** How far an order got before it was sent. */
public enum OrderStage {
    /** Asked for. */
    REQUESTED,
    /** Accepted by risk management; its worst case is reserved. */
    VALIDATED,
    /** Accepted for routing. */
    CREATED,
    /** Its venue is chosen. */
    ROUTED
}
