package io.zvt.core.order;

/** How long an order works. */
public enum TimeInForce {
    /** Until it is filled or canceled. */
    GTC,
    /** What can be filled at once, the rest is canceled. */
    IOC,
    /** Filled at once and whole, or canceled. */
    FOK,
    /** Until its expiry. */
    GTD
}
