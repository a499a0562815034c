package io.zvt.engine.runtime;

import io.zvt.engine.lane.Lane;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the lane on whichever thread brings work, one at a time: for simulated time, in which nothing happens unless somebody
 * drives it.
 */
final class CallerRunner implements Runner {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Supplier<Lane> lane;
    private final ConcurrentLinkedQueue<Runnable> jobs = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread owner;

    CallerRunner(Supplier<Lane> lane) {
        this.lane = lane;
    }

    @Override
    public void execute(Runnable job) {
        jobs.add(job);
        if (!isLaneThread()) {
            drain();
        }
    }

    /** Runs a job at once if the lane is free, which spares the queue on the hot path. */
    void executeNow(Runnable job) {
        synchronized (this) {
            owner = Thread.currentThread();
            try {
                job.run();
                runQueued();
            } finally {
                owner = null;
            }
        }
    }

    private void drain() {
        synchronized (this) {
            owner = Thread.currentThread();
            try {
                runQueued();
            } finally {
                owner = null;
            }
        }
    }

    private void runQueued() {
        lane.get().run();
        Runnable job = jobs.poll();
        while (job != null) {
            job.run();
            lane.get().run();
            job = jobs.poll();
        }
    }

    @Override
    public void wake() {
        if (!isLaneThread()) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public boolean isLaneThread() {
        return Thread.currentThread().equals(owner);
    }

    @Override
    public void awaitIdle() {
        synchronized (this) {
            drain();
            while (!lane.get().isIdle() && lane.get().stopCause() == null) {
                try {
                    wait(LOOK_AGAIN_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                drain();
            }
        }
    }

    @Override
    public void close() {
        awaitIdle();
    }
}
