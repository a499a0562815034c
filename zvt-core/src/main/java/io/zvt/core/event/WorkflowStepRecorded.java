package io.zvt.core.event;

import io.zvt.core.id.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run ended; the journal of the local engine. Immutable and thread-safe.
 *
 * @param definition name of the definition
 * @param run the run
 * @param step the step
 * @param attempt number of the attempt, from 1
 * @param inputHash hash of its input
 * @param output its output as JSON, or null if it failed
 * @param failure why it failed, or null
 */
public record WorkflowStepRecorded(
        String definition,
        RunId run,
        String step,
        int attempt,
        String inputHash,
        @Nullable String output,
        @Nullable String failure)
        implements WorkflowEvent {}
