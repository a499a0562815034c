package io.zvt.core.event;

/** A fact about a run of a workflow. */
public sealed interface WorkflowEvent extends Event
        permits WorkflowCompleted, WorkflowFailed, WorkflowStarted, WorkflowStepRecorded {}
