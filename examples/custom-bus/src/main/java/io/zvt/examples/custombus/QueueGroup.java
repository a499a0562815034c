package io.zvt.examples.custombus;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BacklogOverflowException;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.examples.custombus.Backlog.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a group stands: its members, what waits for them, and what is in hand. Thread-safe; no call of it calls a handler. */
final class QueueGroup {

    private final Subscription subscription;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // All of these are guarded by the lock.
    private final List<QueueMember> members = new ArrayList<>();
    private final Backlog backlog;
    private State state = State.RUNNING;
    private @Nullable Waiting inHand;
    private @Nullable Throwable failure;
    private long dropped;
    private int calls;

    QueueGroup(Subscription subscription) {
        this.subscription = subscription;
        this.backlog = new Backlog(subscription);
    }

    Subscription subscription() {
        return subscription;
    }

    State state() {
        return locked(() -> state);
    }

    Optional<Throwable> failure() {
        return locked(() -> Optional.ofNullable(failure));
    }

    long dropped() {
        return locked(() -> dropped);
    }

    long lag() {
        return locked(() -> (long) backlog.size() + (inHand == null ? 0 : 1));
    }

    boolean isOpen() {
        return locked(this::open);
    }

    private boolean open() {
        return state == State.RUNNING || state == State.HALTED;
    }

    void add(QueueMember member) {
        changing(() -> members.add(member));
    }

    /** Returns whether the group ended with it. */
    boolean remove(QueueMember member) {
        return changing(() -> {
            boolean last = members.remove(member) && members.isEmpty() && open();
            if (last) {
                state = State.CLOSED;
                backlog.clear();
            }
            return last;
        });
    }

    /** The members take turns. */
    Optional<QueueMember> nextMember() {
        return changing(() -> open() && !members.isEmpty()
                ? Optional.of(members.get(Math.floorMod(calls++, members.size())))
                : Optional.empty());
    }

    /** Returns false if the group overflowed, and so ended. */
    boolean offer(EventEnvelope<?> event) {
        if (!subscription.wants(event.type().name())) {
            return true;
        }
        return changing(() -> {
            if (!backlog.offer(event)) {
                state = State.OVERFLOWED;
                failure = new BacklogOverflowException(subscription);
                dropped += backlog.clear() + 1;
            }
            return open();
        });
    }

    /** Waits for the next event; empty when the group ended. */
    Optional<EventEnvelope<?>> take() {
        return changing(() -> {
            while (open() && backlog.size() == 0) {
                changed.awaitUninterruptibly();
            }
            Waiting next = open() ? backlog.take() : null;
            inHand = next;
            return next == null ? Optional.empty() : Optional.of(next.event());
        });
    }

    /** The event in hand is handled, or given up, or else the group ended before it was. */
    void done(boolean handled, boolean givenUp) {
        changing(() -> {
            inHand = null;
            boolean lost = givenUp || (!handled && state == State.OVERFLOWED);
            dropped += lost ? 1 : 0;
            return lost;
        });
    }

    void failed(Throwable cause) {
        changing(() -> {
            boolean ranOver = state == State.OVERFLOWED;
            failure = ranOver ? failure : cause;
            return ranOver;
        });
    }

    void pause(Duration delay) {
        changing(() -> {
            long left = TimeUnit.NANOSECONDS.convert(delay);
            try {
                while (open() && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException closing) {
                // The next look at the state tells.
            }
            return left;
        });
    }

    /** Waits until the group is resumed, or ends. */
    void halt() {
        changing(() -> {
            state = open() ? State.HALTED : state;
            changed.signalAll();
            while (state == State.HALTED) {
                changed.awaitUninterruptibly();
            }
            return state;
        });
    }

    void resume() {
        changing(() -> {
            if (state != State.HALTED) {
                throw InvalidInputException.of("state", state, "must be HALTED", "resume only a group that is halted");
            }
            state = State.RUNNING;
            return state;
        });
    }

    /** A ticket below which everything offered until now lies. */
    long mark() {
        return locked(backlog::nextTicket);
    }

    /**
     * Waits until everything below a mark is handled or given up.
     *
     * @param mark the mark
     * @param alsoHalted whether to wait for a halted group too
     * @param nanos how long at most
     * @return how much of that time is left, or -1 if it was not enough
     */
    long await(long mark, boolean alsoHalted, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = Math.max(0, nanos);
            while (oldest() < mark && (alsoHalted || state != State.HALTED)) {
                if (left <= 0) {
                    return -1;
                }
                left = changed.awaitNanos(left);
            }
            return Math.max(0, left);
        } finally {
            lock.unlock();
        }
    }

    private long oldest() {
        return inHand == null ? backlog.firstTicket() : inHand.ticket();
    }

    /** Ends the group, and returns how many events it did not handle, the one in hand included. */
    long end() {
        return changing(() -> {
            state = open() ? State.CLOSED : state;
            return (long) backlog.clear() + (inHand == null ? 0 : 1);
        });
    }

    private <T> T locked(Supplier<T> access) {
        lock.lock();
        try {
            return access.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits looks again after each change. */
    private <T> T changing(Supplier<T> access) {
        return locked(() -> {
            T result = access.get();
            changed.signalAll();
            return result;
        });
    }
}
