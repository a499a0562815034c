package io.zvt.examples.custombus;

import io.zvt.events.bus.BusClosedException;
import io.zvt.events.bus.DeadLetter;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.InMemoryDeadLetters;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings a group's events to its handlers, one after another, on a thread of its own. Thread-safe. */
final class Courier {

    private static final long GRACE_SECONDS = 1;

    private final QueueGroup group;
    private final InMemoryDeadLetters letters;
    private final Thread thread;

    /** Held while a handler is called; fair, so that a redrive gets its turn between two events. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Creates a courier, which does nothing until it is started. */
    Courier(QueueGroup group, InMemoryDeadLetters letters, ThreadFactory threads, Consumer<Courier> atEnd) {
        this.group = group;
        this.letters = letters;
        this.thread = threads.newThread(() -> {
            try {
                work();
            } finally {
                atEnd.accept(this);
            }
        });
    }

    QueueGroup group() {
        return group;
    }

    void start() {
        thread.start();
    }

    private void work() {
        for (Optional<EventEnvelope<?>> next = group.take(); next.isPresent(); next = group.take()) {
            deliver(next.get());
        }
    }

    private void deliver(EventEnvelope<?> event) {
        FailurePolicy policy = group.subscription().failurePolicy();
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            Throwable cause = attempt(event, attempt);
            if (cause == null || !group.isOpen()) {
                group.done(cause == null, false);
                return;
            }
            failures++;
            if (failures <= policy.retries()) {
                group.pause(policy.delayBefore(failures));
            } else if (policy.deadLetter() && letters.park(group.subscription(), event, attempt, cause)) {
                group.done(false, true);
                return;
            } else {
                group.halt();
                failures = 0;
            }
        }
    }

    /** Returns what it failed with, or null if it was handled. */
    private @Nullable Throwable attempt(EventEnvelope<?> event, int attempt) {
        try {
            return call(event, attempt) ? null : new BusClosedException();
        } catch (Throwable cause) {
            return cause;
        } finally {
            // A handler that leaves the flag behind would cut the next one short.
            Thread.interrupted();
        }
    }

    /** Returns false, without a call, if there is nobody to call any more. */
    private boolean call(EventEnvelope<?> event, int attempt) throws Exception {
        String topic = group.subscription().topic();
        Delivery delivery = new Delivery(event, topic, group.subscription().group(), attempt, attempt > 1, 0);
        turn.lock();
        try {
            for (Optional<QueueMember> next = group.nextMember(); next.isPresent(); next = group.nextMember()) {
                if (next.get().handle(delivery)) {
                    return true;
                }
            }
            return false;
        } catch (Throwable cause) {
            group.failed(cause);
            throw cause;
        } finally {
            turn.unlock();
        }
    }

    boolean redrive(DeadLetter letter) throws Exception {
        if (isAtWorkHere() || group.state() != State.RUNNING) {
            return false;
        }
        return call(letter.event().orElseThrow(), letter.attempts() + 1);
    }

    /** Whether the caller is one of the group's handlers. */
    boolean isAtWorkHere() {
        return turn.isHeldByCurrentThread();
    }

    void interrupt() {
        if (!isAtWorkHere()) {
            thread.interrupt();
        }
    }

    /** Waits for the handler that was interrupted, not for ever; of a group that ended, none is called afterwards. */
    void awaitQuiet() {
        try {
            if (!isAtWorkHere() && turn.tryLock(GRACE_SECONDS, TimeUnit.SECONDS)) {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
