package io.zvt.bus.inmemory;

import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A sequential executor of a group: hands over one event after the other, on one thread at a time, as long as there are
 * any; then it gives the thread back.
 *
 * <p>It stays at an event until that is settled, that is handled or given up. While a retry is due it gives the thread
 * back too, and the timer calls it again.
 */
abstract class Lane implements Runnable {

    private static final int EVENTS_PER_NOTICE = 256;

    final Group group;
    private final Workers workers;
    private final Progress progress;

    /** Held while a thread runs the lane. */
    private final ReentrantLock running = new ReentrantLock();

    private final Queue<FutureTask<Boolean>> errands = new ConcurrentLinkedQueue<>();

    // Guarded by this.
    /** Whether a thread, the timer or a resume will go on with the lane. */
    boolean scheduled;

    private boolean parked;

    // Of the running thread.
    private int attempts;
    private int retries;

    Lane(Group group, Workers workers, Progress progress) {
        this.group = group;
        this.workers = workers;
        this.progress = progress;
    }

    /** Returns the event to hand over, the same until it is settled, or null if there is none now. */
    abstract @Nullable EventEnvelope<?> next();

    /** Goes past the event. */
    abstract void settle();

    /** Returns whether something came since {@link #next} found nothing; called under the lane's lock. */
    abstract boolean hasNews();

    /** Returns whether the event may have been handled before this bus was opened. */
    boolean isRepeated() {
        return false;
    }

    /** Drops what waits, for a group that overflowed. */
    abstract void abandon();

    /** Keeps, once, how far a group that ended has come; called by the thread that runs the lane, or when none does. */
    abstract void keepPosition();

    abstract long waiting();

    /** Returns a point that {@link #isPast} is true of once everything accepted before this call is settled. */
    abstract long mark();

    abstract boolean isPast(long mark);

    /** Counts exactly what was not settled; called when no thread runs the lane any more. */
    abstract long undelivered();

    void wake() {
        synchronized (this) {
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        execute();
    }

    final void execute() {
        try {
            workers.execute(this);
        } catch (RejectedExecutionException e) {
            stayParked();
        } catch (Throwable noThread) {
            stayParked();
            group.halt(noThread);
        }
    }

    private synchronized void stayParked() {
        parked = true;
    }

    @Override
    public final void run() {
        running.lock();
        try {
            work();
        } finally {
            running.unlock();
            progress.made();
        }
    }

    private void work() {
        int handled = 0;
        boolean goesOn = true;
        while (goesOn) {
            runErrands();
            goesOn = group.isRunning() ? step() : !park();
            if (++handled % EVENTS_PER_NOTICE == 0) {
                progress.made();
            }
        }
    }

    /** Returns whether there is more to do now. */
    private boolean step() {
        EventEnvelope<?> event;
        try {
            event = next();
        } catch (Throwable unreadable) {
            group.halt(unreadable);
            return true;
        }
        return event == null ? !sleep() : attempt(event);
    }

    private boolean attempt(EventEnvelope<?> event) {
        try {
            group.call(this, event, attempts + 1, attempts > 0 || isRepeated());
        } catch (Throwable failure) {
            return failed(event, failure);
        }
        goPast();
        return true;
    }

    private void goPast() {
        attempts = 0;
        retries = 0;
        settle();
    }

    private boolean failed(EventEnvelope<?> event, Throwable failure) {
        attempts++;
        group.note(failure);
        if (!group.isRunning()) {
            return true;
        }
        FailurePolicy policy = group.subscription().failurePolicy();
        if (retries < policy.retries()) {
            retries++;
            return restUntilRetry(policy);
        }
        retries = 0;
        if (policy.deadLetter() && group.giveUp(event, attempts, failure)) {
            goPast();
        } else {
            group.halt(failure);
        }
        return true;
    }

    private boolean restUntilRetry(FailurePolicy policy) {
        Duration delay = policy.delayBefore(retries);
        if (delay.isZero()) {
            return true;
        }
        workers.executeAfter(delay, this::execute);
        return false;
    }

    private synchronized boolean sleep() {
        if (hasNews() || !errands.isEmpty()) {
            return false;
        }
        scheduled = false;
        return true;
    }

    /** Returns false if the group was resumed meanwhile. */
    private boolean park() {
        synchronized (this) {
            parked = !group.isRunning();
            if (!parked) {
                return false;
            }
        }
        refuseErrands();
        if (group.state() == State.OVERFLOWED) {
            abandon();
        } else if (group.state() == State.CLOSED) {
            keepPosition();
        }
        return true;
    }

    /** Goes on after a halt, or lets go of what waits after an overflow. */
    void unpark() {
        synchronized (this) {
            if (!parked) {
                return;
            }
            parked = false;
        }
        execute();
    }

    /** Has the lane run something between two events; the task ends as cancelled if the lane stops before. */
    void runBetween(FutureTask<Boolean> errand) {
        errands.add(errand);
        wake();
    }

    boolean isRunByCaller() {
        return running.isHeldByCurrentThread();
    }

    private void runErrands() {
        FutureTask<Boolean> errand;
        while (group.isRunning() && (errand = errands.poll()) != null) {
            errand.run();
        }
    }

    void refuseErrands() {
        FutureTask<Boolean> errand;
        while ((errand = errands.poll()) != null) {
            errand.cancel(false);
        }
    }

    /** Returns whether the event in hand was tried and not settled. */
    boolean isInDoubt() {
        return attempts > 0;
    }

    /**
     * Keeps the position of a group that ended, when no other thread runs the lane any more.
     *
     * @param wait whether to wait for that; otherwise the thread that runs it does it when it is done
     */
    void end(boolean wait) {
        refuseErrands();
        if (wait) {
            running.lock();
        } else if (!running.tryLock()) {
            return;
        }
        try {
            keepPosition();
        } finally {
            running.unlock();
        }
    }
}
