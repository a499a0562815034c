package io.zvt.bus.inmemory;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.DeadLetter;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.InMemoryDeadLetters;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A group: its members, its lanes, and how it stands. Thread-safe. */
final class Group {

    private static final Member[] NOBODY = {};

    private final Subscription subscription;
    private final InMemoryDeadLetters letters;
    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicLong givenUp = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong turn = new AtomicLong();
    private volatile Member[] members = NOBODY;
    private volatile State state = State.RUNNING;
    private volatile @Nullable Throwable failure;

    Group(Subscription subscription, InMemoryDeadLetters letters) {
        this.subscription = subscription;
        this.letters = letters;
    }

    /** Gives the group its lanes, before anybody else knows it. */
    void run(List<? extends Lane> on) {
        lanes.addAll(on);
    }

    Subscription subscription() {
        return subscription;
    }

    List<Lane> lanes() {
        return lanes;
    }

    Lane laneOf(String partitionKey) {
        return lanes.size() == 1 ? lanes.get(0) : lanes.get(Math.floorMod(partitionKey.hashCode(), lanes.size()));
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    synchronized void join(Member member) {
        Member[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = member;
        members = more;
    }

    boolean isLast(Member member) {
        return Arrays.stream(members).allMatch(each -> each == member);
    }

    synchronized void leave(Member member) {
        members = Arrays.stream(members).filter(each -> each != member).toArray(Member[]::new);
    }

    /** Hands an event to a member; returns when it is handled. */
    void call(Lane lane, EventEnvelope<?> event, int attempt, boolean redelivered) throws Exception {
        Delivery delivery = new Delivery(event, subscription.topic(), subscription.group(), attempt, redelivered, 0);
        boolean handled = false;
        while (!handled) {
            handled = next(lane).handle(delivery);
        }
    }

    private Member next(Lane lane) {
        Member[] all = members;
        if (all.length == 1) {
            return all[0];
        }
        if (all.length == 0) {
            throw new IllegalStateException("the group's last member has left");
        }
        // As long as there are lanes enough, each member has lanes of its own, and no two wait for one another.
        long place = lanes.size() < all.length ? turn.getAndIncrement() : lanes.indexOf(lane);
        return all[Math.floorMod(place, all.length)];
    }

    /** Shows a failure, unless the group has ended: then what ended it is shown. */
    synchronized void note(Throwable thrown) {
        if (state == State.RUNNING || state == State.HALTED) {
            failure = thrown;
        }
    }

    boolean giveUp(EventEnvelope<?> event, int attempts, Throwable cause) {
        if (!letters.park(subscription, event, attempts, cause)) {
            return false;
        }
        givenUp.incrementAndGet();
        return true;
    }

    synchronized void halt(Throwable cause) {
        note(cause);
        if (state == State.RUNNING) {
            state = State.HALTED;
        }
    }

    void resume() {
        synchronized (this) {
            if (state != State.HALTED) {
                throw InvalidInputException.of("state", state, "must be HALTED", "resume only a group that is halted");
            }
            state = State.RUNNING;
        }
        lanes.forEach(Lane::unpark);
    }

    /** Ends the group because it could not take an event. */
    synchronized void overflow(Throwable why) {
        refused.incrementAndGet();
        if (state == State.RUNNING || state == State.HALTED) {
            failure = why;
            state = State.OVERFLOWED;
            lanes.forEach(Lane::unpark);
        }
    }

    synchronized void close() {
        if (state != State.OVERFLOWED) {
            state = State.CLOSED;
        }
    }

    /** Makes one further attempt with a dead letter, between two events of its lane. */
    boolean redrive(DeadLetter letter) throws Exception {
        EventEnvelope<?> event = letter.event().orElseThrow();
        Lane lane = laneOf(event.partitionKey());
        if (!isRunning() || lane.isRunByCaller()) {
            return false;
        }
        FutureTask<Boolean> attempt = new FutureTask<>(() -> {
            call(lane, event, letter.attempts() + 1, true);
            return true;
        });
        lane.runBetween(attempt);
        return await(lane, attempt);
    }

    private boolean await(Lane lane, FutureTask<Boolean> attempt) throws Exception {
        if (!isRunning()) {
            lane.refuseErrands();
        }
        try {
            return attempt.get();
        } catch (CancellationException stopped) {
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failed.getCause();
        }
    }

    boolean hasEnded() {
        return state == State.OVERFLOWED || state == State.CLOSED;
    }

    State state() {
        return state;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    long lag() {
        return state == State.OVERFLOWED
                ? 0
                : lanes.stream().mapToLong(Lane::waiting).sum();
    }

    /** Counts what a group that is over did not settle; what it lost to an overflow is told by {@link #dropped}. */
    long undelivered() {
        return state == State.OVERFLOWED
                ? 0
                : lanes.stream().mapToLong(Lane::undelivered).sum();
    }

    /** What an overflow lost is what the lanes never settled and what found no room. */
    long dropped() {
        long lost = state == State.OVERFLOWED
                ? refused.get() + lanes.stream().mapToLong(Lane::waiting).sum()
                : 0;
        return givenUp.get() + lost;
    }
}
