package io.zvt.engine.runtime;

import io.zvt.core.time.Clock;
import io.zvt.engine.lane.Lane;

/** Brings work to the lane's thread. Thread-safe. */
interface Runner {

    /**
     * Begins to serve a lane; called once, before all else.
     *
     * @param lane the lane
     * @param agenda what the lane has to do as time passes
     * @param clock tells the time
     */
    void start(Lane lane, Agenda agenda, Clock clock);

    /**
     * Queues a job; it runs on the lane's thread, outside of a turn.
     *
     * @param job the job
     */
    void execute(Runnable job);

    /** Has the lane look for notices of commits; called by any thread. */
    void wake();

    /** {@return whether the caller is on the lane's thread} */
    boolean isLaneThread();

    /** Waits until all jobs queued before are done and the lane is idle; the caller is not on the lane's thread. */
    void awaitIdle();

    /** Ends the runner after the jobs that are queued; doing it twice is harmless. */
    void close();
}
