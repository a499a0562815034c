package io.zvt.core.workflow;

import java.time.Duration;
import java.util.List;

/**
 * A step that waits for a time.
 *
 * @param id its name
 * @param parents the steps it follows
 * @param duration how long
 */
public record SleepStep(String id, List<String> parents, Duration duration) implements Step {

    /**
     * Copies the parents.
     *
     * @param id its name
     * @param parents the steps it follows
     * @param duration how long
     */
    public SleepStep {
        parents = List.copyOf(parents);
    }
}
