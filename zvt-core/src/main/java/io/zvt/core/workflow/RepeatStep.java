package io.zvt.core.workflow;

import java.time.Duration;
import java.util.List;

/**
 * A step that runs another workflow again and again until the run is canceled.
 *
 * @param id its name
 * @param parents the steps it follows
 * @param workflow name of the definition that is repeated
 * @param period time from start to start
 */
public record RepeatStep(String id, List<String> parents, String workflow, Duration period) implements Step {

    /**
     * Copies the parents.
     *
     * @param id its name
     * @param parents the steps it follows
     * @param workflow name of the definition that is repeated
     * @param period time from start to start
     */
    public RepeatStep {
        parents = List.copyOf(parents);
    }
}
