package io.zvt.core.workflow;

import java.util.List;

/** One step of a workflow, as data: what is done, or what is waited for. Immutable. */
public sealed interface Step permits TaskStep, SleepStep, AwaitEventStep, ChildStep, ForEachStep, RepeatStep {

    /** {@return the step's name, unique in its definition} */
    String id();

    /** {@return the steps whose ends it waits for; empty for a first step} */
    List<String> parents();
}
