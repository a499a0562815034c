package io.zvt.core.workflow;

import io.zvt.core.id.RunId;
import java.util.concurrent.CompletionStage;

/**
 * A run that was started. Thread-safe.
 *
 * @param <O> type of its result
 */
public interface RunHandle<O> {

    /** Returns the run's identity. */
    RunId id();

    /** Returns where it stands. */
    RunStatus status();

    /** Returns its result; completes exceptionally if the run fails or is canceled. */
    CompletionStage<O> result();

    /**
     * Asks the run to end.
     *
     * @param reason why
     */
    void cancel(String reason);
}
