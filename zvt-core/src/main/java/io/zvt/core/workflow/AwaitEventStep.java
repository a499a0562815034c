package io.zvt.core.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A step that waits for an event; its output is the event's payload.
 *
 * @param id its name
 * @param parents the steps it follows
 * @param types names of the event types that end the wait
 * @param key returns the key of the event waited for, such as a client order id; empty skips the wait
 * @param timeout how long it waits before the run fails
 */
public record AwaitEventStep(
        String id, List<String> parents, Set<String> types, Function<TaskContext, String> key, Duration timeout)
        implements Step {

    /**
     * Copies the collections.
     *
     * @param id its name
     * @param parents the steps it follows
     * @param types names of the event types that end the wait
     * @param key returns the key of the event waited for, such as a client order id; empty skips the wait
     * @param timeout how long it waits before the run fails
     */
    public AwaitEventStep {
        parents = List.copyOf(parents);
        types = Set.copyOf(types);
    }
}
