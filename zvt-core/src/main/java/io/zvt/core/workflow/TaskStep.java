package io.zvt.core.workflow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that does something.
 *
 * @param id its name
 * @param parents the steps it follows
 * @param body what is done; safe to run again, since any engine may
 * @param retry how often and when it is tried again
 * @param timeout how long one attempt may take
 * @param compensation what undoes it when a later step fails, or null
 */
public record TaskStep(
        String id,
        List<String> parents,
        TaskBody body,
        RetryPolicy retry,
        Duration timeout,
        @Nullable TaskBody compensation)
        implements Step {

    /**
     * Copies the parents.
     *
     * @param id its name
     * @param parents the steps it follows
     * @param body what is done; safe to run again, since any engine may
     * @param retry how often and when it is tried again
     * @param timeout how long one attempt may take
     * @param compensation what undoes it when a later step fails, or null
     */
    public TaskStep {
        parents = List.copyOf(parents);
    }
}
