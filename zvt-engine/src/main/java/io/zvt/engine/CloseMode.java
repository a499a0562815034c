package io.zvt.engine;

/** What becomes of working orders when an engine closes. */
public enum CloseMode {
    /** They stay at their venues; the summary lists them, and the next start reconciles them. */
    KEEP_ORDERS,
    /** Their end is asked for first; what has not ended in time is listed. */
    CANCEL_ORDERS
}
