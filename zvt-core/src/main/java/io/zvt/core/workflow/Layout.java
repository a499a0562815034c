package io.zvt.core.workflow;

/** How a definition lies on an engine that makes each task visible at a cost. */
public enum Layout {
    /** Each step is a task of the engine: visible, retried and placed by it. */
    TASKS,
    /** Consecutive steps share one task; each completion is journaled, so that a retry skips what is done. */
    FUSED
}
