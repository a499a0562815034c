package io.zvt.engine.lane;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;

/** What a lane runs: it folds events, and is told when the lane loads its state anew or stops. */
public interface LaneLogic {

    /**
     * Folds an event that this lane just decided.
     *
     * @param envelope the event
     */
    void apply(EventEnvelope<? extends Event> envelope);

    /** Runs the callbacks that the decisions of the turn so far have led to, and the commands they give. */
    void react();

    /** A turn is durable; its events may be published, its effects follow. */
    void committed();

    /** Loads the state from the store after commits failed: nothing in memory may be trusted. */
    void reload();

    /**
     * The lane stopped for good.
     *
     * @param cause what broke
     */
    void stopped(Throwable cause);
}
