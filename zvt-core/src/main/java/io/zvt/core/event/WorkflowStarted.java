package io.zvt.core.event;

import io.zvt.core.id.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A run of a workflow was started. Immutable and thread-safe.
 *
 * @param definition name of the definition
 * @param run the run
 * @param idempotencyKey the key that keeps it from being started twice, or null
 * @param engine which engine runs it
 * @param attempt number of the attempt, from 1
 */
public record WorkflowStarted(
        String definition, RunId run, @Nullable String idempotencyKey, String engine, int attempt)
        implements WorkflowEvent {}
