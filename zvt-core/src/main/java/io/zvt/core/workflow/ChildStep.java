package io.zvt.core.workflow;

import java.util.List;
import java.util.function.Function;

/**
 * A step that runs another workflow and waits for its end.
 *
 * @param id its name
 * @param parents the steps it follows
 * @param workflow name of the child's definition
 * @param input returns the child's input
 */
public record ChildStep(String id, List<String> parents, String workflow, Function<TaskContext, Object> input)
        implements Step {

    /**
     * Copies the parents.
     *
     * @param id its name
     * @param parents the steps it follows
     * @param workflow name of the child's definition
     * @param input returns the child's input
     */
    public ChildStep {
        parents = List.copyOf(parents);
    }
}
