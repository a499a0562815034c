package io.zvt.engine.workflow;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.id.RunId;
import io.zvt.core.workflow.AwaitEventStep;
import io.zvt.core.workflow.RunHandle;
import io.zvt.core.workflow.RunStatus;
import io.zvt.core.workflow.Step;
import io.zvt.core.workflow.TaskStep;
import io.zvt.core.workflow.WorkflowDefinition;
import io.zvt.core.workflow.WorkflowEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs workflows on the thread that starts them and, after a wait, on the one that tells of the event waited for.
 *
 * <p>It has tasks and waits for events. A task that fails is tried again at once, as often as its policy says; runs do not
 * survive the process, what they did is in the streams they wrote. Not thread-safe: it belongs to a lane.
 */
public final class InlineWorkflowEngine implements WorkflowEngine {

    private final RunListener listener;
    private final Map<String, WorkflowDefinition<?, ?>> definitions = new HashMap<>();
    private final Map<RunId, InlineRun<?, ?>> running = new HashMap<>();
    private final Map<String, List<InlineRun<?, ?>>> waiting = new HashMap<>();

    /**
     * Creates an engine.
     *
     * @param listener told of the start and end of every run
     */
    public InlineWorkflowEngine(RunListener listener) {
        this.listener = listener;
    }

    @Override
    public String name() {
        return "inline";
    }

    @Override
    public Set<Class<? extends Step>> stepKinds() {
        return Set.of(TaskStep.class, AwaitEventStep.class);
    }

    @Override
    public boolean isDurable() {
        return false;
    }

    @Override
    public void register(WorkflowDefinition<?, ?> definition) {
        for (Step step : definition.steps()) {
            if (!stepKinds().contains(step.getClass())) {
                throw InvalidInputException.of(
                        "step",
                        step.id() + " of " + definition.name(),
                        "must be a TaskStep or AwaitEventStep on the inline engine, is a "
                                + step.getClass().getSimpleName(),
                        "use an engine that has this kind of step");
            }
        }
        WorkflowDefinition<?, ?> before = definitions.putIfAbsent(definition.name(), definition);
        if (before != null && before != definition) {
            throw InvalidInputException.of("name", definition.name(), "is taken", "give the definition another name");
        }
    }

    @Override
    public <I, O> RunHandle<O> start(WorkflowDefinition<I, O> definition, I input) {
        if (definitions.get(definition.name()) != definition) {
            throw InvalidInputException.of(
                    "workflow",
                    definition.name(),
                    "must be registered, known are " + definitions.keySet(),
                    "register it");
        }
        String key = definition.idempotencyKey(input);
        RunId id = RunId.of(definition.name() + '/' + key);
        InlineRun<?, ?> known = running.get(id);
        if (known != null) {
            return known.handle(definition.outputType());
        }
        InlineRun<I, O> run = new InlineRun<>(id, key, definition, input);
        running.put(id, run);
        listener.started(run);
        proceed(run);
        return run;
    }

    @Override
    public void signal(String type, String key, Event event) {
        List<InlineRun<?, ?>> runs = waiting.get(key);
        if (runs == null) {
            return;
        }
        // A run that goes on and waits again is added at the end, where this event does not reach it a second time.
        int left = runs.size();
        for (int i = 0; i < left; ) {
            InlineRun<?, ?> run = runs.get(i);
            if (run.accepts(type, event)) {
                forget(key, run);
                left--;
                proceed(run);
            } else {
                i++;
            }
        }
    }

    private void proceed(InlineRun<?, ?> run) {
        String key = run.proceed();
        if (key != null) {
            waiting.computeIfAbsent(key, k -> new ArrayList<>(1)).add(run);
            return;
        }
        running.remove(run.id());
        if (run.status() == RunStatus.COMPLETED) {
            listener.completed(run);
        } else {
            listener.failed(run, run.failedStep(), run.cause());
        }
    }

    private void forget(String key, InlineRun<?, ?> run) {
        List<InlineRun<?, ?>> runs = waiting.get(key);
        if (runs != null && runs.remove(run) && runs.isEmpty()) {
            waiting.remove(key);
        }
    }

    /** Forgets all runs without a word, because the state they worked on is loaded anew. */
    public void reset() {
        running.clear();
        waiting.clear();
    }

    /** {@return how many runs go on} */
    public int runningCount() {
        return running.size();
    }

    @Override
    public void close() {
        reset();
    }

    /** What a run tells of itself. */
    public interface Run {

        /** {@return its identity} */
        RunId id();

        /** {@return its definition's name} */
        String definition();

        /** {@return the key that keeps it from being started twice} */
        String idempotencyKey();

        /** {@return its result, if it ended with one} */
        @Nullable
        Object output();
    }

    /** Told of the start and end of runs. */
    public interface RunListener {

        /**
         * A run starts; nothing of it was done yet.
         *
         * @param run the run
         */
        void started(Run run);

        /**
         * A run ended as it should.
         *
         * @param run the run
         */
        void completed(Run run);

        /**
         * A run failed.
         *
         * @param run the run
         * @param step the step that failed
         * @param cause why
         */
        void failed(Run run, String step, Throwable cause);
    }
}
