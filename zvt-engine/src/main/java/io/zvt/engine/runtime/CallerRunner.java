package io.zvt.engine.runtime;

import io.zvt.core.time.Clock;
import io.zvt.engine.lane.Lane;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs the lane on whichever thread brings work, one at a time: for simulated time, in which nothing happens unless somebody
 * drives it.
 */
final class CallerRunner implements Runner {

    /** A lost notice would only cost this much. */
    private static final long LOOK_AGAIN_NANOS = 100_000_000L;

    private final LaneReference lane = new LaneReference();
    private final ConcurrentLinkedQueue<Runnable> jobs = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Thread waiting;

    @Override
    public void start(Lane served, Agenda agenda, Clock clock) {
        lane.set(served);
    }

    @Override
    public void execute(Runnable job) {
        jobs.add(job);
        wake();
        // Whoever holds the lane looks for jobs after giving it back too, so none is left behind.
        while (!isLaneThread() && !jobs.isEmpty() && lock.tryLock()) {
            try {
                runQueued();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Keeps the lane for a while; what others bring meanwhile is done between the moments. */
    void drive(Runnable driver) {
        lock.lock();
        try {
            runQueued();
            driver.run();
            runQueued();
        } finally {
            lock.unlock();
        }
        if (!jobs.isEmpty()) {
            execute(() -> {});
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

    /** Whether nothing is queued and nothing in flight; asked on the lane's thread. */
    boolean isQuiet() {
        return jobs.isEmpty() && lane.get().isIdle();
    }

    @Override
    public void wake() {
        LockSupport.unpark(waiting);
    }

    @Override
    public boolean isLaneThread() {
        return lock.isHeldByCurrentThread();
    }

    @Override
    public void awaitIdle() {
        lock.lock();
        try {
            waiting = Thread.currentThread();
            runQueued();
            while (!isQuiet()
                    && lane.get().stopCause() == null
                    && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
                runQueued();
            }
        } finally {
            waiting = null;
            lock.unlock();
        }
    }

    @Override
    public void close() {
        awaitIdle();
    }
}
