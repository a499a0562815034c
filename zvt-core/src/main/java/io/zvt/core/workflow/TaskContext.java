package io.zvt.core.workflow;

import io.zvt.core.id.RunId;
import java.util.Optional;

/** What a task can see. */
public interface TaskContext {

    /** {@return the run} */
    RunId runId();

    /** {@return the name of the step} */
    String stepId();

    /** {@return the number of this attempt, from 1} */
    int attempt();

    /**
     * Returns the input of the run.
     *
     * @param type its type
     * @param <T> its type
     * @return the input
     */
    <T> T input(Class<T> type);

    /**
     * Returns what an earlier step returned.
     *
     * @param step its name
     * @param type its type
     * @param <T> its type
     * @return its output, or empty if it returned nothing or was skipped
     */
    <T> Optional<T> output(String step, Class<T> type);

    /** {@return whether the run was asked to end; a long task looks now and then} */
    boolean isCanceled();
}
