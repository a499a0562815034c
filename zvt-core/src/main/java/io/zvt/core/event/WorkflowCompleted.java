package io.zvt.core.event;

import io.zvt.core.id.RunId;
import java.time.Duration;

/**
 * A run of a workflow ended as it should, business refusals included. Immutable and thread-safe.
 *
 * @param definition name of the definition
 * @param run the run
 * @param duration from start to end
 * @param outcome how it ended
 */
public record WorkflowCompleted(String definition, RunId run, Duration duration, String outcome)
        implements WorkflowEvent {}
