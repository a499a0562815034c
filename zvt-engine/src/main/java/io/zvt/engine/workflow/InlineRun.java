package io.zvt.engine.workflow;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.error.PermanentException;
import io.zvt.core.event.Event;
import io.zvt.core.id.RunId;
import io.zvt.core.workflow.AwaitEventStep;
import io.zvt.core.workflow.RunHandle;
import io.zvt.core.workflow.RunStatus;
import io.zvt.core.workflow.Step;
import io.zvt.core.workflow.TaskContext;
import io.zvt.core.workflow.TaskStep;
import io.zvt.core.workflow.WorkflowDefinition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A run on the inline engine: its place in the steps and what they returned. Belongs to the lane. */
final class InlineRun<I, O> implements RunHandle<O>, TaskContext, InlineWorkflowEngine.Run {

    private final RunId id;
    private final String key;
    private final WorkflowDefinition<I, O> definition;
    private final I input;
    private final @Nullable Object[] outputs;
    private final CompletableFuture<O> result = new CompletableFuture<>();
    private RunStatus status = RunStatus.RUNNING;
    private int at;
    private int attempt;
    private boolean canceled;
    private @Nullable Throwable cause;

    InlineRun(RunId id, String key, WorkflowDefinition<I, O> definition, I input) {
        this.id = id;
        this.key = key;
        this.definition = definition;
        this.input = input;
        this.outputs = new Object[definition.steps().size()];
    }

    /** Runs steps until the end or a wait; returns the key waited for, or null at the end. */
    @Nullable
    String proceed() {
        List<Step> steps = definition.steps();
        while (status == RunStatus.RUNNING && at < steps.size()) {
            Step step = steps.get(at);
            if (step instanceof AwaitEventStep await) {
                String waitKey = await.key().apply(this);
                if (!waitKey.isEmpty()) {
                    return waitKey;
                }
                at++;
            } else if (step instanceof TaskStep task) {
                runTask(task);
            }
        }
        if (status == RunStatus.RUNNING) {
            complete();
        }
        return null;
    }

    private void complete() {
        status = RunStatus.COMPLETED;
        result.complete(definition.outputType().cast(outputs[outputs.length - 1]));
    }

    private void runTask(TaskStep task) {
        for (attempt = 1; attempt <= 1 + task.retry().retries(); attempt++) {
            try {
                outputs[at] = task.body().run(this);
                at++;
                return;
            } catch (InvariantViolationException broken) {
                throw broken;
            } catch (PermanentException permanent) {
                cause = permanent;
                break;
            } catch (Exception e) {
                cause = e;
            }
        }
        fail();
    }

    private void fail() {
        status = RunStatus.FAILED;
        definition.onFailure().ifPresent(this::runOnFailure);
        result.completeExceptionally(cause());
    }

    private void runOnFailure(TaskStep step) {
        try {
            step.body().run(this);
        } catch (InvariantViolationException broken) {
            throw broken;
        } catch (Exception e) {
            cause().addSuppressed(e);
        }
    }

    boolean accepts(String type, Event event) {
        if (definition.steps().get(at) instanceof AwaitEventStep await
                && await.types().contains(type)) {
            outputs[at++] = event;
            return true;
        }
        return false;
    }

    @SuppressWarnings("unchecked") // the type was checked against the definition's, which made the run
    <T> RunHandle<T> handle(Class<T> type) {
        if (type != definition.outputType()) {
            throw InvalidInputException.of(
                    "workflow", definition.name(), "has another result type", "use one definition");
        }
        return (RunHandle<T>) this;
    }

    Throwable cause() {
        Throwable known = cause;
        return known == null ? new IllegalStateException("run " + id + " has not failed") : known;
    }

    String failedStep() {
        return definition.steps().get(Math.min(at, outputs.length - 1)).id();
    }

    @Override
    public RunId id() {
        return id;
    }

    @Override
    public RunId runId() {
        return id;
    }

    @Override
    public String definition() {
        return definition.name();
    }

    @Override
    public String idempotencyKey() {
        return key;
    }

    @Override
    public @Nullable Object output() {
        return outputs[outputs.length - 1];
    }

    @Override
    public RunStatus status() {
        return status;
    }

    @Override
    public CompletionStage<O> result() {
        return result;
    }

    @Override
    public void cancel(String reason) {
        canceled = true;
    }

    @Override
    public String stepId() {
        return definition.steps().get(at).id();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public <T> T input(Class<T> type) {
        return type.cast(input);
    }

    @Override
    public <T> Optional<T> output(String step, Class<T> type) {
        List<Step> steps = definition.steps();
        for (int i = 0; i < at; i++) {
            if (steps.get(i).id().equals(step)) {
                return Optional.ofNullable(outputs[i]).map(type::cast);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isCanceled() {
        return canceled;
    }
}
