package io.zvt.engine.runtime;

import io.zvt.core.event.Event;
import io.zvt.core.event.WorkflowCompleted;
import io.zvt.core.event.WorkflowFailed;
import io.zvt.core.event.WorkflowStarted;
import io.zvt.core.id.RunId;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.lane.StreamSlot;
import io.zvt.engine.order.PlaceOrder;
import io.zvt.engine.workflow.InlineWorkflowEngine;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records the start and end of runs of workflows, each run in a stream of its own. Belongs to the lane. */
final class RunJournal implements InlineWorkflowEngine.RunListener {

    private final Lane lane;
    private final EventTypes types;
    private final Map<RunId, Note> running = new HashMap<>();
    private @Nullable EventEnvelope<?> lastApplied;
    private boolean recovering;

    RunJournal(Lane lane, EventTypes types) {
        this.lane = lane;
        this.types = types;
    }

    private record Note(StreamSlot slot, long startedNanos) {}

    /** Notes the last event of the turn, the cause of what a run tells next. */
    void applied(EventEnvelope<?> envelope) {
        this.lastApplied = envelope;
    }

    /** Runs that start now may have been started before. */
    void recovering(boolean value) {
        this.recovering = value;
    }

    void reset() {
        running.clear();
        lastApplied = null;
    }

    @Override
    public void started(InlineWorkflowEngine.Run run) {
        StreamSlot slot = lane.passingSlot(StreamId.workflow(run.id()), !recovering);
        running.put(run.id(), new Note(slot, lane.turnNanos()));
        int attempt = slot.version() == 0 ? 1 : 2;
        emit(slot, run, new WorkflowStarted(run.definition(), run.id(), run.idempotencyKey(), "inline", attempt));
    }

    @Override
    public void completed(InlineWorkflowEngine.Run run) {
        Note note = running.remove(run.id());
        if (note != null) {
            String outcome =
                    run.output() instanceof PlaceOrder.Output placed ? placed.outcome() : String.valueOf(run.output());
            emit(note.slot(), run, new WorkflowCompleted(run.definition(), run.id(), since(note), outcome));
        }
    }

    @Override
    public void failed(InlineWorkflowEngine.Run run, String step, Throwable cause) {
        Note note = running.remove(run.id());
        if (note != null) {
            emit(
                    note.slot(),
                    run,
                    new WorkflowFailed(run.definition(), run.id(), since(note), step, String.valueOf(cause)));
        }
    }

    private Duration since(Note note) {
        long nanos = lane.turnNanos() - note.startedNanos();
        return nanos == 0 ? Duration.ZERO : Duration.ofNanos(nanos);
    }

    private void emit(StreamSlot slot, InlineWorkflowEngine.Run run, Event event) {
        EventEnvelope<?> last = lastApplied;
        EventId cause = last == null ? null : last.id();
        lane.emit(slot, run.id().value(), types.of(event.getClass()).type(), event, run.idempotencyKey(), cause, null);
    }
}
