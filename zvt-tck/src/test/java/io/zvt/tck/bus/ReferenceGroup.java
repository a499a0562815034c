package io.zvt.tck.bus;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BacklogOverflowException;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.StartAt;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A group of the reference bus, with a thread of its own. Guarded by the medium's lock. */
final class ReferenceGroup {

    final Subscription subscription;
    State state = State.RUNNING;

    @Nullable
    Throwable failure;

    long dropped;

    private final ReferenceBus bus;
    private final ReferenceMedium medium;
    private final ReferenceQueue queue;
    private final ReferenceReader reader;
    private final boolean readsLog;
    private final List<ReferenceMember> members = new ArrayList<>();
    private final Thread thread;
    private @Nullable EventEnvelope<?> inHand;
    private @Nullable EventEnvelope<?> lastSettled;
    private @Nullable ReferenceMember copyTo;
    private int turn;
    private int attempts;

    ReferenceGroup(ReferenceBus bus, Subscription subscription) {
        this.bus = bus;
        this.medium = bus.medium;
        this.subscription = subscription;
        this.queue = new ReferenceQueue(subscription, bus.faults, bus.largestKeyFirst);
        this.readsLog = subscription.isDurable() || subscription.startAt().kind() != StartAt.Kind.NOW;
        this.reader = new ReferenceReader(bus, this);
        this.thread = new Thread(this::run, "reference-" + subscription.group());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    <T> T locked(Supplier<T> work) {
        medium.lock.lock();
        try {
            return work.get();
        } finally {
            medium.changed.signalAll();
            medium.lock.unlock();
        }
    }

    boolean isMine(Thread other) {
        return other == thread;
    }

    boolean readsLog() {
        return readsLog;
    }

    ReferenceMember join(ReferenceMember member) {
        members.add(member);
        if (bus.has(Fault.COPIES_TO_WHO_JOINS) && lastSettled != null) {
            copyTo = member;
        }
        return member;
    }

    void leave(ReferenceMember member) {
        while (inHand != null && members.size() == 1 && !isMine(Thread.currentThread())) {
            medium.changed.awaitUninterruptibly();
        }
        members.remove(member);
        if (members.isEmpty()) {
            end();
            bus.groups.remove(this);
        } else if (bus.has(Fault.REPEATS_WHEN_A_MEMBER_LEAVES) && lastSettled != null) {
            queue.again(lastSettled);
        }
    }

    void end() {
        if (state != State.OVERFLOWED) {
            state = State.CLOSED;
        }
        reader.keepPosition();
    }

    void interrupt() {
        thread.interrupt();
    }

    void offer(EventEnvelope<?> event) {
        boolean mine = bus.has(Fault.IGNORES_THE_FILTER)
                || subscription.wants(event.type().name());
        boolean takes = state == State.RUNNING || state == State.HALTED;
        if (readsLog || !mine || !takes || queue.add(event)) {
            return;
        }
        dropped = queue.size() + 1L;
        failure = new BacklogOverflowException(subscription);
        state = State.OVERFLOWED;
        queue.clear();
    }

    long waiting() {
        return readsLog ? reader.waiting() : queue.size();
    }

    boolean isIdle() {
        long ignored = bus.has(Fault.IDLE_WITH_AN_EVENT_IN_HAND) && inHand != null ? 1 : 0;
        return state == State.OVERFLOWED || state == State.CLOSED || waiting() <= ignored;
    }

    void resume() {
        if (state != State.HALTED) {
            throw InvalidInputException.of("state", state, "must be HALTED", "resume only a halted group");
        }
        state = State.RUNNING;
        if (bus.has(Fault.RESUME_SKIPS)) {
            settle();
        }
    }

    private void run() {
        medium.lock.lock();
        try {
            while (true) {
                EventEnvelope<?> event = awaitNext();
                if (event == null) {
                    return;
                }
                handOver(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            medium.lock.unlock();
        }
    }

    /** Returns null when the group has ended. */
    private @Nullable EventEnvelope<?> awaitNext() throws InterruptedException {
        while (true) {
            if (state == State.OVERFLOWED
                    || (state == State.CLOSED && (!bus.deliversAfterClose() || members.isEmpty() || readsLog))) {
                return null;
            }
            EventEnvelope<?> next = state == State.HALTED || inHand != null ? null : next();
            if (next != null) {
                return next;
            }
            if (state == State.CLOSED) {
                return null;
            }
            medium.changed.await();
        }
    }

    private @Nullable EventEnvelope<?> next() {
        return readsLog ? reader.next() : queue.next();
    }

    private void settle() {
        if (readsLog) {
            reader.settle();
        } else {
            queue.settle();
        }
    }

    private void handOver(EventEnvelope<?> event) throws InterruptedException {
        reader.handedOver();
        boolean repeated = attempts > 0 || reader.mayBeRepeated();
        boolean marked = repeated && !bus.has(Fault.HIDES_REDELIVERY);
        if (bus.has(Fault.MEMBERS_OVERLAP) && members.size() > 1) {
            ReferenceMember member = nextMember();
            settled(event);
            var unused = BusBench.beside(() -> callUnwatched(member, event));
            return;
        }
        Throwable thrown = unlocked(event, nextMember(), attempts + 1, marked);
        if (thrown == null) {
            settled(event);
        } else {
            failed(event, thrown);
        }
    }

    private void settled(EventEnvelope<?> event) {
        lastSettled = event;
        attempts = 0;
        settle();
        bus.accepted(event);
        medium.changed.signalAll();
    }

    private ReferenceMember nextMember() {
        return members.get(Math.floorMod(turn++, members.size()));
    }

    private void callUnwatched(ReferenceMember member, EventEnvelope<?> event) {
        try {
            call(member, event, 1, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a member without the lock; returns what it threw. */
    @Nullable
    Throwable unlocked(EventEnvelope<?> event, ReferenceMember member, int attempt, boolean redelivered) {
        inHand = event;
        ReferenceMember copy = copyTo;
        copyTo = null;
        medium.changed.signalAll();
        medium.lock.unlock();
        boolean turns = bus.has(Fault.ONE_GROUP_AT_A_TIME);
        if (turns) {
            medium.turn.lock();
        }
        try {
            call(member, event, attempt, redelivered);
            if (copy != null) {
                call(copy, event, attempt, redelivered);
            }
            return null;
        } catch (Throwable thrown) {
            return thrown;
        } finally {
            if (turns) {
                medium.turn.unlock();
            }
            medium.lock.lock();
            inHand = null;
            medium.changed.signalAll();
        }
    }

    private void call(ReferenceMember member, EventEnvelope<?> event, int attempt, boolean redelivered)
            throws Exception {
        member.handler()
                .handle(new Delivery(event, subscription.topic(), subscription.group(), attempt, redelivered, 0));
    }

    private void failed(EventEnvelope<?> event, Throwable thrown) throws InterruptedException {
        if (thrown instanceof Error && bus.has(Fault.ERROR_COUNTS_AS_HANDLED)) {
            settled(event);
            return;
        }
        if (thrown instanceof Error && bus.has(Fault.ERROR_ENDS_THE_THREAD)) {
            throw new InterruptedException("as a thread ends when nobody catches an Error");
        }
        attempts++;
        failure = bus.has(Fault.HIDES_FAILURE) || state == State.OVERFLOWED ? failure : thrown;
        FailurePolicy policy = subscription.failurePolicy();
        int retries = bus.has(Fault.RETRIES_ONCE) ? Math.min(1, policy.retries()) : policy.retries();
        if (state != State.RUNNING) {
            return;
        }
        if (attempts <= retries) {
            rest(policy.delayBefore(attempts));
        } else if (policy.deadLetter()) {
            bus.letters.park(subscription, event, attempts, bus.has(Fault.LOSES_THE_CAUSE) ? "" : thrown.toString());
            dropped++;
            settled(event);
        } else {
            state = State.HALTED;
        }
        medium.changed.signalAll();
    }

    private void rest(Duration delay) throws InterruptedException {
        long remaining = delay.toNanos();
        while (remaining > 0 && state == State.RUNNING) {
            remaining = medium.changed.awaitNanos(remaining);
        }
    }

    /** One attempt on the caller's thread, when nothing else is in hand. */
    @Nullable
    Throwable redrive(EventEnvelope<?> event, int attempt) {
        while (inHand != null) {
            medium.changed.awaitUninterruptibly();
        }
        return unlocked(event, nextMember(), attempt, true);
    }

    /** Calls a member at once, on the group's own thread, while another event is in hand. */
    void runNested(EventEnvelope<?> event) {
        EventEnvelope<?> outer = inHand;
        unlocked(event, nextMember(), 1, false);
        inHand = outer;
    }

    boolean isInDoubt() {
        return inHand != null || attempts > 0;
    }
}
