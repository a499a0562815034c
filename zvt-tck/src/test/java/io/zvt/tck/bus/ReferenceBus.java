package io.zvt.tck.bus;

import io.zvt.events.bus.BusCapabilities;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.BusClosedException;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.DeadLetters;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bus that is plainly correct, for one lock guards everything, and that can be given one fault: by it the suite is tested.
 */
final class ReferenceBus implements EventBus {

    private static final int MANY_KEYS = 100;
    private static final int MANY_WAITING = 300;

    final ReferenceMedium medium;
    final EventTypes types;
    final Set<Fault> faults;
    final boolean largestKeyFirst;
    final List<ReferenceGroup> groups = new CopyOnWriteArrayList<>();
    final ReferenceLetters letters;

    private final Map<String, Integer> inHandBefore;
    private final Map<EventEnvelope<?>, CompletableFuture<Void>> unaccepted = new HashMap<>();
    private @Nullable CloseReport report;

    ReferenceBus(ReferenceMedium medium, EventTypes types, Set<Fault> faults, boolean largestKeyFirst) {
        this.medium = medium;
        this.types = types;
        this.faults = faults;
        this.largestKeyFirst = largestKeyFirst;
        this.letters = new ReferenceLetters(this);
        this.inHandBefore = locked(() -> new HashMap<>(medium.handedOver));
    }

    boolean has(Fault fault) {
        return faults.contains(fault);
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

    boolean wasInHand(String name, int index) {
        return index < inHandBefore.getOrDefault(name, 0);
    }

    static Set<Feature> features(Set<Fault> faults) {
        Set<Feature> features = EnumSet.complementOf(EnumSet.of(Feature.CROSS_PROCESS));
        if (faults.contains(Fault.TAKES_WHAT_IT_CANNOT)) {
            features.remove(Feature.REPLAY);
        }
        return features;
    }

    @Override
    public BusCapabilities capabilities() {
        return new BusCapabilities(has(Fault.CLAIMS_TOO_MUCH) ? EnumSet.allOf(Feature.class) : features(faults));
    }

    @Override
    public PublishHandle publish(EventEnvelope<?> event) {
        locked(this::requireOpen);
        if (has(Fault.TAKES_UNKNOWN) && types.named(event.type().name()).isEmpty()) {
            return PublishHandle.ACCEPTED;
        }
        String topic = types.of(event.payload().getClass()).topic();
        if (has(Fault.PUBLISHERS_WAIT)) {
            await(() -> groups.stream().allMatch(group -> group.waiting() <= MANY_WAITING), Duration.ofSeconds(5));
        }
        if (has(Fault.GROUPS_DISAGREE)) {
            publishApart(event, topic);
            return PublishHandle.ACCEPTED;
        }
        return locked(() -> publishTogether(event, topic));
    }

    private PublishHandle publishTogether(EventEnvelope<?> event, String topic) {
        medium.keys.add(event.partitionKey());
        if (has(Fault.LOSES_KEYS) && medium.keys.size() > MANY_KEYS) {
            return PublishHandle.ACCEPTED;
        }
        CompletableFuture<Void> accepted = new CompletableFuture<>();
        if (has(Fault.ACCEPTED_WHEN_HANDLED) && !on(topic).isEmpty()) {
            unaccepted.put(event, accepted);
        } else {
            accepted.complete(null);
        }
        medium.log.add(event);
        on(topic).forEach(group -> offer(group, event));
        return () -> accepted;
    }

    private void offer(ReferenceGroup group, EventEnvelope<?> event) {
        if (has(Fault.NESTED_COMES_FIRST) && group.isMine(Thread.currentThread())) {
            group.runNested(event);
        } else {
            group.offer(event);
        }
    }

    private void publishApart(EventEnvelope<?> event, String topic) {
        locked(() -> medium.log.add(event));
        for (ReferenceGroup group : on(topic)) {
            locked(() -> {
                group.offer(event);
                return true;
            });
            LockSupport.parkNanos(1);
        }
    }

    private List<ReferenceGroup> on(String topic) {
        return groups.stream()
                .filter(group -> group.subscription.topic().equals(topic))
                .toList();
    }

    void accepted(EventEnvelope<?> event) {
        CompletableFuture<Void> waiting = unaccepted.remove(event);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    @Override
    public SubscriptionHandle subscribe(Subscription subscription, EventHandler handler) {
        Set<Feature> taken = EnumSet.copyOf(features(faults));
        if (has(Fault.TAKES_WHAT_IT_CANNOT)) {
            taken.add(Feature.REPLAY);
        }
        new BusCapabilities(taken).require(subscription);
        return locked(() -> {
            requireOpen();
            ReferenceGroup group = group(subscription.topic(), subscription.group());
            boolean isNew = group == null || group.state == State.OVERFLOWED;
            ReferenceGroup joined = isNew || group == null ? new ReferenceGroup(this, subscription) : group;
            joined.subscription.requireSameGroup(subscription);
            ReferenceMember member = joined.join(new ReferenceMember(joined, handler));
            if (isNew) {
                groups.remove(group);
                groups.add(joined);
                joined.start();
            }
            return member;
        });
    }

    @Nullable
    ReferenceGroup group(String topic, String name) {
        return groups.stream()
                .filter(group -> group.subscription.topic().equals(topic)
                        && group.subscription.group().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public DeadLetters deadLetters() {
        return letters;
    }

    @Override
    public boolean awaitIdle(Duration timeout) {
        return await(() -> groups.stream().allMatch(ReferenceGroup::isIdle), timeout);
    }

    private boolean await(BooleanSupplier condition, Duration timeout) {
        return locked(() -> {
            long remaining = timeout.toNanos();
            try {
                while (!condition.getAsBoolean()) {
                    if (remaining <= 0) {
                        return false;
                    }
                    remaining = medium.changed.awaitNanos(remaining);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
    }

    @Override
    public CloseReport close(Duration drain) {
        CloseReport known = locked(() -> report);
        if (known != null) {
            if (has(Fault.CLOSES_ONCE)) {
                throw new BusClosedException();
            }
            return known;
        }
        locked(() -> report = CloseReport.CLEAN);
        if (!has(Fault.DOES_NOT_DRAIN)) {
            await(() -> groups.stream().allMatch(group -> group.state == State.HALTED || group.waiting() == 0), drain);
        }
        return locked(this::end);
    }

    private CloseReport end() {
        Map<String, Long> left = new HashMap<>();
        for (ReferenceGroup group : groups) {
            if (group.waiting() > 0) {
                left.merge(group.subscription.group(), group.waiting(), Long::sum);
            }
            group.end();
            if (!has(Fault.DELIVERS_AFTER_CLOSE)) {
                group.interrupt();
            }
        }
        CloseReport all = has(Fault.REPORTS_NOTHING) ? CloseReport.CLEAN : new CloseReport(left);
        report = all;
        return all;
    }

    boolean deliversAfterClose() {
        return report != null && has(Fault.DELIVERS_AFTER_CLOSE);
    }

    private boolean requireOpen() {
        if (report != null) {
            throw new BusClosedException();
        }
        return true;
    }
}
