package io.zvt.events.direct;

import io.zvt.core.time.Clock;
import io.zvt.events.bus.BusCapabilities;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.BusClosedException;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.DeadLetter;
import io.zvt.events.bus.DeadLetters;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.InMemoryDeadLetters;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Calls the handlers on the publisher's thread, before {@code publish} returns: for backtests and tests.
 *
 * <p>It does not isolate: a slow handler delays its publisher, and with it the other groups; a failing one does not. What
 * a handler publishes waits until the event in hand has reached every group. One lock guards everything, so a second
 * publisher waits for the first. A retry follows at once, without its delay, for there is nobody else to do the waiting.
 * A halted group keeps what comes, up to its backlog, and goes on with it in the thread that resumes it. Thread-safe.
 */
public final class DirectEventBus implements EventBus {

    private static final BusCapabilities CAPABILITIES = new BusCapabilities(Set.of(Feature.DEAD_LETTERS));

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<List<String>, DirectGroup> groups = new LinkedHashMap<>();
    private final Routes routes;
    private final InMemoryDeadLetters letters;
    private final Queue<EventEnvelope<?>> published = new ArrayDeque<>();
    private final Queue<DirectGroup> resumed = new ArrayDeque<>();
    private boolean dispatching;
    private volatile boolean heard;
    private @Nullable CloseReport report;

    /**
     * Opens a bus.
     *
     * @param types the types of events it carries
     * @param clock tells when an event was given up
     */
    public DirectEventBus(EventTypes types, Clock clock) {
        this.routes = new Routes(types, groups.values());
        this.letters = new InMemoryDeadLetters(clock, InMemoryDeadLetters.DEFAULT_MAX, this::redrive);
    }

    @Override
    public BusCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PublishHandle publish(EventEnvelope<?> event) {
        lock.lock();
        try {
            requireOpen();
            Route route = routes.of(event);
            if (dispatching) {
                published.add(event);
            } else {
                dispatch(route, event);
            }
        } finally {
            lock.unlock();
        }
        return PublishHandle.ACCEPTED;
    }

    private void dispatch(Route route, EventEnvelope<?> event) {
        dispatching = true;
        try {
            route.dispatch(event);
            if (!published.isEmpty() || !resumed.isEmpty()) {
                dispatchRest();
            }
        } finally {
            dispatching = false;
        }
    }

    /** Goes on with what handlers published and resumed meanwhile, and what that leads to. */
    private void dispatchRest() {
        while (!published.isEmpty() || !resumed.isEmpty()) {
            DirectGroup group = resumed.poll();
            if (group != null) {
                group.catchUp();
                continue;
            }
            EventEnvelope<?> next = published.poll();
            if (next != null) {
                routes.of(next).dispatch(next);
            }
        }
    }

    @Override
    public SubscriptionHandle subscribe(Subscription subscription, EventHandler handler) {
        CAPABILITIES.require(subscription);
        lock.lock();
        try {
            requireOpen();
            List<String> key = List.of(subscription.topic(), subscription.group());
            DirectGroup group = groups.get(key);
            if (group == null || group.state() == State.OVERFLOWED) {
                group = new DirectGroup(subscription, letters);
                groups.put(key, group);
            }
            group.subscription().requireSameGroup(subscription);
            DirectMember member = new DirectMember(this, group, subscription, handler);
            group.join(member);
            aim();
            return member;
        } finally {
            lock.unlock();
        }
    }

    private void aim() {
        routes.aim(groups.values());
        heard = !groups.isEmpty();
    }

    /** Nothing is kept here, so what is published while nobody is subscribed reaches nobody. */
    @Override
    public boolean isHeard() {
        return heard;
    }

    void leave(DirectMember member) {
        lock.lock();
        try {
            DirectGroup group = member.group();
            if (member.state() != State.CLOSED) {
                member.leave();
                if (group.leave(member)) {
                    groups.values().remove(group);
                }
                aim();
            }
        } finally {
            lock.unlock();
        }
    }

    void resume(DirectMember member) {
        lock.lock();
        try {
            member.group().resume();
            resumed.add(member.group());
            runRest();
        } finally {
            lock.unlock();
        }
    }

    private void runRest() {
        if (dispatching) {
            return;
        }
        dispatching = true;
        try {
            dispatchRest();
        } finally {
            dispatching = false;
        }
    }

    private boolean redrive(DeadLetter letter) throws Exception {
        lock.lock();
        try {
            DirectGroup group = groups.get(List.of(letter.topic(), letter.group()));
            if (dispatching || group == null || group.state() != State.RUNNING) {
                return false;
            }
            return redrive(group, letter);
        } finally {
            lock.unlock();
        }
    }

    private boolean redrive(DirectGroup group, DeadLetter letter) throws Exception {
        dispatching = true;
        try {
            group.redrive(letter.event().orElseThrow(), letter.attempts() + 1);
            return true;
        } finally {
            dispatching = false;
            runRest();
        }
    }

    @Override
    public DeadLetters deadLetters() {
        return letters;
    }

    /** Whoever holds the lock is at work, so idle is when the lock is free and no group has anything waiting. */
    @Override
    public boolean awaitIdle(Duration timeout) {
        try {
            if (lock.isHeldByCurrentThread() || !lock.tryLock(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return groups.values().stream().allMatch(group -> group.lag() == 0);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public CloseReport close(Duration drain) {
        lock.lock();
        try {
            if (report == null) {
                report = end(groups.values());
            }
            return report;
        } finally {
            lock.unlock();
        }
    }

    private CloseReport end(Collection<DirectGroup> all) {
        for (EventEnvelope<?> event = published.poll(); event != null; event = published.poll()) {
            routes.of(event).abandon();
        }
        Map<String, Long> undelivered = new TreeMap<>();
        for (DirectGroup group : all) {
            if (group.lag() > 0) {
                undelivered.merge(group.subscription().group(), group.lag(), Long::sum);
            }
            group.close();
        }
        groups.clear();
        resumed.clear();
        routes.aim(groups.values());
        return new CloseReport(undelivered);
    }

    private void requireOpen() {
        if (report != null) {
            throw new BusClosedException();
        }
    }
}
