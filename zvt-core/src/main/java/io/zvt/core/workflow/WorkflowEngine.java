package io.zvt.core.workflow;

import io.zvt.core.event.Event;
import java.util.Set;

/**
 * Runs workflows.
 *
 * <p>An engine refuses a definition with step kinds it does not have when the definition is registered, not when it runs.
 * Every run tells of its start and its end by {@code workflow.started}, {@code workflow.completed} and
 * {@code workflow.failed}.
 */
public interface WorkflowEngine extends AutoCloseable {

    /** {@return the engine's name, as it stands in {@code workflow.started}} */
    String name();

    /** {@return the kinds of steps it runs} */
    Set<Class<? extends Step>> stepKinds();

    /** {@return whether runs survive the process} */
    boolean isDurable();

    /**
     * Makes a definition known.
     *
     * @param definition the definition
     * @throws io.zvt.core.error.InvalidInputException if it has a step kind the engine does not have, or its name is
     *     taken by another definition
     */
    void register(WorkflowDefinition<?, ?> definition);

    /**
     * Starts a run, or finds the one that was started with the same idempotency key and still goes on.
     *
     * @param definition a registered definition
     * @param input its input
     * @param <I> type of the input
     * @param <O> type of the result
     * @return the run
     */
    <I, O> RunHandle<O> start(WorkflowDefinition<I, O> definition, I input);

    /**
     * Tells waiting runs of an event.
     *
     * @param type name of the event's type
     * @param key the key runs may wait for
     * @param event the event
     */
    void signal(String type, String key, Event event);

    /** Ends the engine; runs that go on are kept if it is durable and canceled else. Doing it twice is harmless. */
    @Override
    void close();
}
