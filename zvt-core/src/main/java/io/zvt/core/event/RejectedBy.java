package io.zvt.core.event;

/** Who refused an order. */
public enum RejectedBy {
    /** Risk management. */
    RISK,
    /** The venue. */
    VENUE,
    /** The engine. */
    ENGINE
}
