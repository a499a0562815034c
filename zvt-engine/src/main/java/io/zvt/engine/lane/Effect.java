package io.zvt.engine.lane;

/** Something that leaves a lane once all that was decided before it is durable. */
@FunctionalInterface
public interface Effect {

    /** Does it, after looking at the state again: what no longer holds is left out. Runs on the lane. */
    void release();
}
