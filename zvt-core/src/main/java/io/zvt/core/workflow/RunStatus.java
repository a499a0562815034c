package io.zvt.core.workflow;

/** Where a run stands. */
public enum RunStatus {
    /** It goes on or waits. */
    RUNNING,
    /** It ended as it should. */
    COMPLETED,
    /** It failed. */
    FAILED,
    /** It was canceled. */
    CANCELED
}
