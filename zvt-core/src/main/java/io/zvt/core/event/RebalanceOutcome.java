package io.zvt.core.event;

/** How a rebalancing ended. */
public enum RebalanceOutcome {
    /** All of it was done. */
    DONE,
    /** A part was done. */
    PARTIAL,
    /** It was undone. */
    ROLLED_BACK
}
