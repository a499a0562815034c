package io.zvt.core.workflow;

import io.zvt.core.id.RunId;
import java.util.concurrent.CompletionStage;

/**
 * A run that was started. Thread-safe.
 *
 * @param <O> type of its result
 */
public interface RunHandle<O> {

    /** {@return the run's identity} */
    RunId id();

    /** {@return where it stands} */
    RunStatus status();

    /** {@return its result; completes exceptionally if the run fails or is canceled} */
    CompletionStage<O> result();

    /**
     * Asks the run to end.
     *
     * @param reason why
     */
    void cancel(String reason);
}
