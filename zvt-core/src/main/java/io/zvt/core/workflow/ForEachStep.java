package io.zvt.core.workflow;

import java.util.List;
import java.util.function.Function;

/**
 * A step that runs another workflow for each of a list of inputs and waits for all.
 *
 * @param id its name
 * @param parents the steps it follows
 * @param workflow name of the children's definition
 * @param inputs returns the children's inputs
 */
public record ForEachStep(String id, List<String> parents, String workflow, Function<TaskContext, List<?>> inputs)
        implements Step {

    /**
     * Copies the parents.
     *
     * @param id its name
     * @param parents the steps it follows
     * @param workflow name of the children's definition
     * @param inputs returns the children's inputs
     */
    public ForEachStep {
        parents = List.copyOf(parents);
    }
}
