package io.zvt.core.event;

/** How urgent an alert is. */
public enum AlertSeverity {
    /** To know. */
    LOW,
    /** To look at. */
    MEDIUM,
    /** To act on soon. */
    HIGH,
    /** To act on now. */
    CRITICAL
}
