package io.zvt.core.workflow;

import org.jspecify.annotations.Nullable;

/** What a task does. It never waits on the engine; waiting is a step of its own. */
@FunctionalInterface
public interface TaskBody {

    /**
     * Does it.
     *
     * @param context its input and what came before
     * @return a record that later steps can read, or null for nothing
     * @throws Exception if it failed; retried by policy unless a {@link io.zvt.core.error.PermanentException}
     */
    @Nullable
    Object run(TaskContext context) throws Exception;
}
