package io.zvt.core.event;

import io.zvt.core.id.RunId;
import java.time.Duration;

/**
 * A run of a workflow failed. Immutable and thread-safe.
 *
 * @param definition name of the definition
 * @param run the run
 * @param duration from start to end
 * @param step the step that failed
 * @param cause why
 */
public record WorkflowFailed(String definition, RunId run, Duration duration, String step, String cause)
        implements WorkflowEvent {}
