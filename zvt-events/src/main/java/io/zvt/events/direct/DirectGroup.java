package io.zvt.events.direct;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BacklogOverflowException;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.InMemoryDeadLetters;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.TypeRegistration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A group: its members, and what waits for it while it is halted. Guarded by the bus's lock; what is told is volatile. */
final class DirectGroup {

    private static final DirectMember[] NOBODY = {};

    private final Subscription subscription;
    private final InMemoryDeadLetters letters;
    private final Deque<EventEnvelope<?>> backlog = new ArrayDeque<>();
    private DirectMember[] members = NOBODY;
    private int turn;
    private int attempts;
    private volatile State state = State.RUNNING;
    private volatile @Nullable Throwable failure;
    private volatile long waiting;
    private final AtomicLong dropped = new AtomicLong();

    DirectGroup(Subscription subscription, InMemoryDeadLetters letters) {
        this.subscription = subscription;
        this.letters = letters;
    }

    Subscription subscription() {
        return subscription;
    }

    boolean wants(TypeRegistration type) {
        return state != State.OVERFLOWED
                && state != State.CLOSED
                && subscription.topic().equals(type.topic())
                && subscription.wants(type.type().name());
    }

    void join(DirectMember member) {
        DirectMember[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = member;
        members = more;
    }

    /** Returns whether the group is left empty, which ends it. */
    boolean leave(DirectMember member) {
        members = Arrays.stream(members).filter(each -> each != member).toArray(DirectMember[]::new);
        if (members.length == 0) {
            close();
        }
        return members.length == 0;
    }

    void deliver(EventEnvelope<?> event) {
        if (state == State.RUNNING && waiting == 0) {
            if (!attempt(event) && state == State.HALTED) {
                backlog.addFirst(event);
                waiting = backlog.size();
            }
        } else if (state == State.RUNNING || state == State.HALTED) {
            keep(event);
        }
    }

    private void keep(EventEnvelope<?> event) {
        if (backlog.size() < subscription.backlog()) {
            backlog.addLast(event);
            waiting = backlog.size();
            return;
        }
        failure = new BacklogOverflowException(subscription);
        dropped.addAndGet(backlog.size() + 1L);
        end(State.OVERFLOWED);
    }

    /** Goes on with what waits, until it is done or the group halts. */
    void catchUp() {
        EventEnvelope<?> event;
        while (state == State.RUNNING && (event = backlog.peekFirst()) != null) {
            if (attempt(event)) {
                backlog.pollFirst();
                waiting = backlog.size();
            }
        }
    }

    /** Returns whether the event is settled: handled or given up. */
    private boolean attempt(EventEnvelope<?> event) {
        try {
            call(event, attempts + 1);
            attempts = 0;
            return true;
        } catch (Throwable thrown) {
            return failed(event, thrown);
        }
    }

    private void call(EventEnvelope<?> event, int attempt) throws Exception {
        DirectMember[] all = members;
        DirectMember member = all.length == 1 ? all[0] : all[Math.floorMod(turn++, all.length)];
        member.handler()
                .handle(new Delivery(event, subscription.topic(), subscription.group(), attempt, attempt > 1, 0));
    }

    private boolean failed(EventEnvelope<?> event, Throwable first) {
        Throwable thrown = first;
        FailurePolicy policy = subscription.failurePolicy();
        attempts++;
        for (int retry = 1; retry <= policy.retries() && state == State.RUNNING && members.length > 0; retry++) {
            note(thrown);
            try {
                call(event, attempts + 1);
                attempts = 0;
                return true;
            } catch (Throwable again) {
                thrown = again;
                attempts++;
            }
        }
        note(thrown);
        return giveUp(event, thrown, policy);
    }

    private boolean giveUp(EventEnvelope<?> event, Throwable thrown, FailurePolicy policy) {
        if (state != State.RUNNING) {
            return false;
        }
        if (policy.deadLetter() && letters.park(subscription, event, attempts, thrown)) {
            dropped.incrementAndGet();
            attempts = 0;
            return true;
        }
        state = State.HALTED;
        return false;
    }

    private void note(Throwable thrown) {
        failure = thrown;
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes one attempt outside the order, with a dead letter. */
    void redrive(EventEnvelope<?> event, int attempt) throws Exception {
        call(event, attempt);
    }

    void resume() {
        if (state != State.HALTED) {
            throw InvalidInputException.of("state", state, "must be HALTED", "resume only a group that is halted");
        }
        state = State.RUNNING;
    }

    void abandonOne() {
        waiting = lag() + 1;
    }

    void close() {
        end(State.CLOSED);
    }

    private void end(State last) {
        if (state == State.OVERFLOWED || state == State.CLOSED) {
            return;
        }
        state = last;
        backlog.clear();
        waiting = 0;
    }

    State state() {
        return state;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    long lag() {
        return waiting;
    }

    long dropped() {
        return dropped.get();
    }
}
