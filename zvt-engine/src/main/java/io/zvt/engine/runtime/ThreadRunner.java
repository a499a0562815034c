package io.zvt.engine.runtime;

import io.zvt.core.time.Clock;
import io.zvt.engine.lane.Lane;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Runs the lane on a thread of its own: for live engines. */
final class ThreadRunner implements Runner {

    private static final long JOIN_MILLIS = 10_000;
    private static final long LOOK_AGAIN_NANOS = 200_000;
    private static final long IDLE_NANOS = 100_000_000;

    private final LaneReference lane = new LaneReference();
    private final ThreadFactory threads;
    private final ConcurrentLinkedQueue<Runnable> jobs = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    /**
     * Creates the runner; {@link #start} follows.
     *
     * @param threads makes the thread
     */
    ThreadRunner(ThreadFactory threads) {
        this.threads = threads;
    }

    @Override
    public void start(Lane served, Agenda agenda, Clock clock) {
        lane.set(served);
        Thread made = threads.newThread(() -> loop(served, agenda, clock));
        thread = made;
        made.start();
    }

    private void loop(Lane served, Agenda agenda, Clock clock) {
        while (!closed || !jobs.isEmpty()) {
            served.run();
            boolean takes = served.takesInput();
            if (takes) {
                agenda.run(clock.epochNanos());
            }
            // A lane that stopped takes nothing in, but who asks it must get an answer.
            Runnable job = takes || served.stopCause() != null ? jobs.poll() : null;
            if (job != null) {
                job.run();
            } else if (!takes || jobs.isEmpty()) {
                LockSupport.parkNanos(this, nanosToNext(agenda, clock));
            }
        }
    }

    private static long nanosToNext(Agenda agenda, Clock clock) {
        long next = agenda.next();
        return next == Long.MAX_VALUE ? IDLE_NANOS : Math.min(IDLE_NANOS, Math.max(1, next - clock.epochNanos()));
    }

    @Override
    public void execute(Runnable job) {
        jobs.add(job);
        LockSupport.unpark(thread);
        if (closed) {
            runLeft();
        }
    }

    /** Once the thread has ended whoever brings a job runs it: a question must get its answer. */
    private void runLeft() {
        synchronized (jobs) {
            Runnable job = isAlive() ? null : jobs.poll();
            while (job != null) {
                job.run();
                job = jobs.poll();
            }
        }
    }

    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isLaneThread() {
        return Thread.currentThread() == thread;
    }

    @Override
    public void awaitIdle() {
        while (isAlive() && !Thread.currentThread().isInterrupted() && !askIdle()) {
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
        }
    }

    private boolean isAlive() {
        Thread made = thread;
        return made != null && made.isAlive();
    }

    private boolean askIdle() {
        CountDownLatch asked = new CountDownLatch(1);
        boolean[] idle = new boolean[1];
        execute(() -> {
            idle[0] = jobs.isEmpty() && (lane.get().isIdle() || lane.get().stopCause() != null);
            asked.countDown();
        });
        try {
            while (isAlive() && !asked.await(1, TimeUnit.SECONDS)) {
                wake();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return idle[0];
    }

    @Override
    public void close() {
        closed = true;
        wake();
        Thread made = thread;
        if (made == null || isLaneThread()) {
            return;
        }
        try {
            made.join(JOIN_MILLIS);
            runLeft();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
