package io.zvt.core.workflow;

import io.zvt.core.error.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as data: what it takes, its steps, and what it gives. Immutable and thread-safe.
 *
 * @param <I> type of its input, a record
 * @param <O> type of its result, a record
 */
public final class WorkflowDefinition<I, O> {

    private final String name;
    private final Class<I> inputType;
    private final Class<O> outputType;
    private final List<Step> steps;
    private final @Nullable TaskStep onFailure;
    private final Function<I, String> idempotencyKey;
    private final Duration timeout;
    private final Layout layout;

    private WorkflowDefinition(Builder<I, O> builder) {
        this.name = builder.name;
        this.inputType = builder.inputType;
        this.outputType = builder.outputType;
        this.steps = List.copyOf(builder.steps);
        this.onFailure = builder.onFailure;
        this.idempotencyKey = builder.idempotencyKey;
        this.timeout = builder.timeout;
        this.layout = builder.layout;
    }

    /**
     * Starts a definition.
     *
     * @param name its name, such as {@code trading.place_order}
     * @param inputType type of the input
     * @param outputType type of the result: the output of the last step
     * @param <I> type of the input
     * @param <O> type of the result
     * @return a builder
     */
    public static <I, O> Builder<I, O> named(String name, Class<I> inputType, Class<O> outputType) {
        return new Builder<>(name, inputType, outputType);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the type of the input} */
    public Class<I> inputType() {
        return inputType;
    }

    /** {@return the type of the result} */
    public Class<O> outputType() {
        return outputType;
    }

    /** {@return the steps in an order in which parents come first} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return what is done when a step failed for good} */
    public Optional<TaskStep> onFailure() {
        return Optional.ofNullable(onFailure);
    }

    /**
     * Returns the key that keeps the same work from being started twice.
     *
     * @param input the input of a run
     * @return the key
     */
    public String idempotencyKey(I input) {
        return idempotencyKey.apply(input);
    }

    /** {@return how long a run may take} */
    public Duration timeout() {
        return timeout;
    }

    /** {@return how it lies on an engine} */
    public Layout layout() {
        return layout;
    }

    /**
     * Builds a definition; not thread-safe.
     *
     * @param <I> type of the input
     * @param <O> type of the result
     */
    public static final class Builder<I, O> {

        private final String name;
        private final Class<I> inputType;
        private final Class<O> outputType;
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private @Nullable TaskStep onFailure;
        private Function<I, String> idempotencyKey = input -> Integer.toHexString(input.hashCode());
        private Duration timeout = Duration.ofSeconds(30);
        private Layout layout = Layout.TASKS;

        private Builder(String name, Class<I> inputType, Class<O> outputType) {
            this.name = name;
            this.inputType = inputType;
            this.outputType = outputType;
        }

        /**
         * Adds a step; its parents must have been added before.
         *
         * @param step the step
         * @return this builder
         * @throws InvalidInputException if its name is taken or a parent is unknown
         */
        public Builder<I, O> step(Step step) {
            for (String parent : step.parents()) {
                if (!known.contains(parent)) {
                    throw InvalidInputException.of(
                            "parents", parent, "must be steps added before, one of " + known, "add the parent first");
                }
            }
            if (!known.add(step.id())) {
                throw InvalidInputException.of("id", step.id(), "must be unique in " + name, "choose another name");
            }
            steps.add(step);
            return this;
        }

        /**
         * Sets what is done when a step failed for good.
         *
         * @param step the task
         * @return this builder
         */
        public Builder<I, O> onFailure(TaskStep step) {
            this.onFailure = step;
            return this;
        }

        /**
         * Sets the key that keeps the same work from being started twice.
         *
         * @param key makes the key from the input
         * @return this builder
         */
        public Builder<I, O> idempotencyKey(Function<I, String> key) {
            this.idempotencyKey = key;
            return this;
        }

        /**
         * Sets how long a run may take, 30 s unless set.
         *
         * @param value a positive duration
         * @return this builder
         */
        public Builder<I, O> timeout(Duration value) {
            this.timeout = value;
            return this;
        }

        /**
         * Sets how it lies on an engine, a task a step unless set.
         *
         * @param value the layout
         * @return this builder
         */
        public Builder<I, O> layout(Layout value) {
            this.layout = value;
            return this;
        }

        /**
         * Returns the definition.
         *
         * @return the definition
         * @throws InvalidInputException if it has no step
         */
        public WorkflowDefinition<I, O> build() {
            if (steps.isEmpty()) {
                throw InvalidInputException.of("steps", steps, "must not be empty", "add a step");
            }
            return new WorkflowDefinition<>(this);
        }
    }
}
