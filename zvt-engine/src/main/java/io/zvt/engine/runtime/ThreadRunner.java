package io.zvt.engine.runtime;

import io.zvt.engine.lane.Lane;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the lane on a thread of its own: for live engines. */
final class ThreadRunner implements Runner {

    private final Supplier<Lane> lane;
    private final LongSupplier nanosToNextTimer;
    private final Runnable fireTimers;
    private final ConcurrentLinkedQueue<Runnable> jobs = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts the thread.
     *
     * @param lane the lane
     * @param nanosToNextTimer returns how long until the next timer, not negative
     * @param fireTimers fires what is due
     * @param threads makes the thread
     */
    ThreadRunner(Supplier<Lane> lane, LongSupplier nanosToNextTimer, Runnable fireTimers, ThreadFactory threads) {
        this.lane = lane;
        this.nanosToNextTimer = nanosToNextTimer;
        this.fireTimers = fireTimers;
        this.thread = threads.newThread(this::loop);
    }

    void start() {
        thread.start();
    }

    private void loop() {
        while (!closed || !jobs.isEmpty()) {
            lane.get().run();
            fireTimers.run();
            Runnable job = lane.get().takesInput() || lane.get().stopCause() != null ? jobs.poll() : null;
            if (job != null) {
                job.run();
            } else {
                pause();
            }
        }
    }

    private void pause() {
        boolean waitsForCommits = !lane.get().takesInput();
        if (waitsForCommits || jobs.isEmpty()) {
            LockSupport.parkNanos(this, Math.max(1, nanosToNextTimer.getAsLong()));
        }
    }

    @Override
    public void execute(Runnable job) {
        jobs.add(job);
        LockSupport.unpark(thread);
    }

    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isLaneThread() {
        return Thread.currentThread().equals(thread);
    }

    @Override
    public void awaitIdle() {
        boolean idle = false;
        while (!idle && thread.isAlive()) {
            idle = askIdle();
        }
    }

    private boolean askIdle() {
        CountDownLatch asked = new CountDownLatch(1);
        boolean[] idle = new boolean[1];
        execute(() -> {
            idle[0] = lane.get().isIdle() && jobs.isEmpty();
            asked.countDown();
        });
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return idle[0];
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return the thread, for diagnosis} */
    @Nullable
    Thread thread() {
        return thread;
    }
}
