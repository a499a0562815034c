package io.zvt.examples.custombus;

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
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * An event bus within one process: a queue and a thread for each group, and one door for publishers, so that all groups
 * see all events in one order. Nothing is kept when it closes. Thread-safe.
 */
public final class QueueEventBus implements EventBus {

    private static final BusCapabilities CAPABILITIES =
            new BusCapabilities(Set.of(Feature.ISOLATION, Feature.CONFLATION, Feature.DEAD_LETTERS));

    private final EventTypes types;
    private final ThreadFactory threads;
    private final InMemoryDeadLetters letters;
    private final CompletableFuture<CloseReport> report = new CompletableFuture<>();
    private final Object door = new Object();

    /** By topic, then by group; guarded by the door, which is never held while a handler is called. */
    private final Map<String, Map<String, Courier>> couriers = new HashMap<>();

    /** Those of ended groups too, until their last handler returned; guarded by the door. */
    private final Set<Courier> atWork = new LinkedHashSet<>();

    private boolean closed;

    /**
     * Creates an open bus without subscribers.
     *
     * @param types the types of events it carries
     * @param clock tells when an event was given up
     * @param threads makes a thread for each group
     */
    public QueueEventBus(EventTypes types, Clock clock, ThreadFactory threads) {
        this.types = types;
        this.threads = threads;
        this.letters = new InMemoryDeadLetters(clock, InMemoryDeadLetters.DEFAULT_MAX, this::redrive);
    }

    @Override
    public BusCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public PublishHandle publish(EventEnvelope<?> event) {
        synchronized (door) {
            requireOpen();
            var registration = types.of(event.payload().getClass());
            registration.require(event.type());
            var subscribed = ofTopic(registration.topic()).values();
            subscribed.removeIf(courier -> !courier.group().offer(event));
        }
        return PublishHandle.ACCEPTED;
    }

    private Map<String, Courier> ofTopic(String topic) {
        return couriers.computeIfAbsent(topic, name -> new LinkedHashMap<>());
    }

    private void requireOpen() {
        if (closed) {
            throw new BusClosedException();
        }
    }

    @Override
    public SubscriptionHandle subscribe(Subscription subscription, EventHandler handler) {
        CAPABILITIES.require(subscription);
        synchronized (door) {
            requireOpen();
            Courier known = ofTopic(subscription.topic()).get(subscription.group());
            if (known != null) {
                known.group().subscription().requireSameGroup(subscription);
            }
            QueueGroup group = known == null ? new QueueGroup(subscription) : known.group();
            QueueMember member = new QueueMember(this, group, subscription, handler);
            group.add(member);
            if (known == null) {
                start(group);
            }
            return member;
        }
    }

    private void start(QueueGroup group) {
        Courier courier = new Courier(group, letters, threads, this::ended);
        courier.start();
        atWork.add(courier);
        ofTopic(group.subscription().topic()).put(group.subscription().group(), courier);
    }

    private void ended(Courier courier) {
        synchronized (door) {
            atWork.remove(courier);
        }
    }

    void leave(QueueGroup group, QueueMember member) {
        synchronized (door) {
            if (group.remove(member)) {
                ofTopic(group.subscription().topic())
                        .remove(group.subscription().group());
            }
        }
    }

    @Override
    public DeadLetters deadLetters() {
        return letters;
    }

    private boolean redrive(DeadLetter letter) throws Exception {
        Courier courier;
        synchronized (door) {
            courier = ofTopic(letter.topic()).get(letter.group());
        }
        return courier != null && courier.redrive(letter);
    }

    @Override
    public boolean awaitIdle(Duration timeout) {
        return await(marks(), true, timeout);
    }

    /** Where each group stands once all that was published until now is settled. */
    private Map<Courier, Long> marks() {
        Map<Courier, Long> marks = new LinkedHashMap<>();
        synchronized (door) {
            atWork.forEach(courier -> marks.put(courier, courier.group().mark()));
        }
        return marks;
    }

    private static boolean await(Map<Courier, Long> marks, boolean alsoHalted, Duration timeout) {
        long left = TimeUnit.NANOSECONDS.convert(timeout);
        try {
            for (Map.Entry<Courier, Long> mark : marks.entrySet()) {
                left = mark.getKey().group().await(mark.getValue(), alsoHalted, left);
                if (left < 0) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public CloseReport close(Duration drain) {
        boolean first;
        synchronized (door) {
            first = !closed;
            closed = true;
        }
        Map<Courier, Long> open = marks();
        if (first) {
            report.complete(drainAndEnd(open, drain));
        }
        CloseReport known = report.join();
        open.keySet().forEach(Courier::interrupt);
        open.keySet().forEach(Courier::awaitQuiet);
        return known;
    }

    private static CloseReport drainAndEnd(Map<Courier, Long> open, Duration drain) {
        Map<Courier, Long> others = new LinkedHashMap<>(open);
        others.keySet().removeIf(Courier::isAtWorkHere);
        await(others, false, drain);
        Map<String, Long> undelivered = new TreeMap<>();
        for (Courier courier : open.keySet()) {
            long count = courier.group().end();
            if (count > 0) {
                undelivered.merge(courier.group().subscription().group(), count, Long::sum);
            }
        }
        return new CloseReport(undelivered);
    }
}
