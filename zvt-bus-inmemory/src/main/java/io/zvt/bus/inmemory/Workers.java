package io.zvt.bus.inmemory;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a bus: one for each lane that has work, so that a lane that is stuck holds up no other, and one that
 * waits for retries on behalf of all. Threads without work end by themselves. Thread-safe.
 */
final class Workers {

    private static final long IDLE_SECONDS = 10;

    private final Set<Thread> started = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor pool;
    private final ScheduledThreadPoolExecutor timer;

    Workers(ThreadFactory threads) {
        ThreadFactory noted = task -> note(threads, task);
        this.pool = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), noted);
        this.timer = new ScheduledThreadPoolExecutor(1, noted);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
    }

    private Thread note(ThreadFactory threads, Runnable task) {
        Thread thread = threads.newThread(() -> {
            started.add(Thread.currentThread());
            try {
                task.run();
            } finally {
                started.remove(Thread.currentThread());
            }
        });
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a task on a thread of its own; throws {@link RejectedExecutionException} once the bus is closed. */
    void execute(Runnable task) {
        pool.execute(task);
    }

    /** Runs a short task on the timer after a delay; does nothing once the bus is closed. */
    void executeAfter(Duration delay, Runnable task) {
        try {
            Future<?> unused = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The bus is closed: what waits is reported as undelivered.
        }
    }

    boolean isOneOfThem(Thread thread) {
        return started.contains(thread);
    }

    /** Interrupts all, and waits a while for them to end. */
    void stop(Duration patience) {
        timer.shutdownNow();
        pool.shutdownNow();
        if (isOneOfThem(Thread.currentThread())) {
            return;
        }
        try {
            if (pool.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                timer.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
