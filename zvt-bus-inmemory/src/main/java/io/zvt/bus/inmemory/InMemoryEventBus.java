package io.zvt.bus.inmemory;

import io.zvt.core.error.InvalidInputException;
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
import io.zvt.events.bus.StartAt;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Carries events between the threads of one process, in one order per key, apart from one another: the default of a live
 * engine.
 *
 * <p>Guava's event bus knows who is subscribed and fans out; the delivery is ours. Publishing puts an event on the queues
 * of its topic's groups under the lock of its key, so that all see one order, and returns; each group has threads of its
 * own. Handlers of one member are never called concurrently.
 *
 * <p><b>With an event store</b> that can be read as a whole ({@link io.zvt.events.store.AllEvents}) groups may be durable
 * and may replay. Such a group reads the store and nothing else: it gets every event of the store whose type is of its
 * topic, in the order in which they were appended, whether or not somebody publishes it too. That is also the order in
 * which a relay publishes, so durable groups and others agree on the order of a key. What is published without being in
 * the store, market data above all, reaches only groups that are neither durable nor replay. A durable group keeps its
 * position in the store under {@code bus/<topic>/<group>}. Dead letters are kept in the process. Close the bus before the
 * store. Thread-safe.
 */
public final class InMemoryEventBus implements EventBus {

    private static final Duration PATIENCE_WITH_THREADS = Duration.ofSeconds(1);

    private final BusCapabilities capabilities;
    private final EventTypes types;
    private final int lanes;
    private final @Nullable StoreLog log;
    private final Workers workers;
    private final Progress progress = new Progress();
    private final Routes routes;
    private final KeyLocks keys = new KeyLocks();
    private final Groups groups = new Groups();
    private final List<Lane> readers = new CopyOnWriteArrayList<>();
    private final InMemoryDeadLetters letters;
    private final ReentrantLock closing = new ReentrantLock();
    private @Nullable CloseReport report;
    private @Nullable AutoCloseable commits;
    private volatile boolean closed;

    InMemoryEventBus(InMemoryEventBusBuilder settings) {
        this.types = settings.types();
        this.lanes = settings.lanes();
        this.log = settings.log().orElse(null);
        this.workers = new Workers(settings.threads());
        this.routes = new Routes(types);
        this.letters = new InMemoryDeadLetters(settings.clock(), settings.maxDeadLetters(), this::redrive);
        this.capabilities = new BusCapabilities(
                log == null
                        ? Set.of(Feature.ISOLATION, Feature.CONFLATION, Feature.DEAD_LETTERS)
                        : Set.of(
                                Feature.ISOLATION,
                                Feature.CONFLATION,
                                Feature.DEAD_LETTERS,
                                Feature.DURABLE,
                                Feature.REPLAY));
        if (log != null) {
            this.commits = log.onCommit(this::wakeReaders);
        }
    }

    /**
     * Starts a bus.
     *
     * @param types the types of events it carries
     * @return a builder with one lane a group, no store, the system's clock and threads of its own
     */
    public static InMemoryEventBusBuilder builder(EventTypes types) {
        return new InMemoryEventBusBuilder(types);
    }

    @Override
    public BusCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public PublishHandle publish(EventEnvelope<?> event) {
        requireOpen();
        Topic topic = routes.of(event);
        synchronized (keys.of(event.partitionKey())) {
            requireOpen();
            topic.post(event);
        }
        return PublishHandle.ACCEPTED;
    }

    @Override
    public SubscriptionHandle subscribe(Subscription subscription, EventHandler handler) {
        capabilities.require(subscription);
        awaitEndOfFormer(subscription);
        List<Member> joined = new ArrayList<>(1);
        groups.join(subscription, this::create, group -> {
            requireOpen();
            joined.add(new Member(this, group, subscription, handler));
            return joined.get(0);
        });
        Member member = joined.get(0);
        member.group().lanes().forEach(Lane::wake);
        return member;
    }

    /** A group of the same name that has just ended keeps its position before a new one asks for it. */
    private void awaitEndOfFormer(Subscription subscription) {
        Group former = groups.find(subscription.topic(), subscription.group());
        if (former != null && former.state() == State.CLOSED) {
            former.lanes().forEach(lane -> lane.end(true));
        }
    }

    private Groups.Entry create(Subscription subscription) {
        requireOpen();
        Group group = new Group(subscription, letters);
        if (log != null && readsLog(subscription)) {
            Interest interest = new Interest(types, subscription);
            LogLane lane = new LogLane(group, workers, progress, log, interest);
            group.run(List.of(lane));
            readers.add(lane);
            return new Groups.Entry(group, null);
        }
        group.run(IntStream.range(0, lanes).mapToObj(i -> liveLane(group)).toList());
        return new Groups.Entry(group, new Bridge(routes.named(subscription.topic()), group));
    }

    private static boolean readsLog(Subscription subscription) {
        boolean reads = subscription.isDurable() || subscription.startAt().kind() != StartAt.Kind.NOW;
        if (reads && subscription.topic().equals(Topics.MARKET)) {
            throw InvalidInputException.of(
                    "subscription",
                    subscription,
                    "asks for market data durably or from the past, and market data is not in the event store",
                    "subscribe from now on and without durably()");
        }
        return reads;
    }

    private LiveLane liveLane(Group group) {
        return group.subscription().isConflating()
                ? new ConflatingLane(group, workers, progress)
                : new LiveLane(group, workers, progress);
    }

    void leave(Member member) {
        groups.leave(member);
        member.leave();
        if (member.group().state() == State.CLOSED) {
            member.group().lanes().forEach(lane -> lane.end(true));
            groups.forget(member.group());
            readers.removeAll(member.group().lanes());
        }
        progress.made();
    }

    private void wakeReaders() {
        readers.forEach(Lane::wake);
    }

    private boolean redrive(DeadLetter letter) throws Exception {
        Group group = groups.find(letter.topic(), letter.group());
        return group != null && group.redrive(letter);
    }

    @Override
    public DeadLetters deadLetters() {
        return letters;
    }

    @Override
    public boolean awaitIdle(Duration timeout) {
        return progress.await(settled(groups.all(), Group::hasEnded), timeout);
    }

    /** Returns whether everything accepted until now is settled, when it is asked; groups that are out do not count. */
    private static BooleanSupplier settled(List<Group> groups, Predicate<Group> isOut) {
        List<BooleanSupplier> conditions = new ArrayList<>();
        for (Group group : groups) {
            for (Lane lane : group.lanes()) {
                long mark = lane.mark();
                conditions.add(() -> isOut.test(group) || lane.isPast(mark));
            }
        }
        return () -> conditions.stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    @Override
    public CloseReport close(Duration drain) {
        closing.lock();
        try {
            CloseReport known = report;
            if (known == null) {
                known = end(drain);
                report = known;
            }
            return known;
        } finally {
            closing.unlock();
        }
    }

    private CloseReport end(Duration drain) {
        closed = true;
        keys.passAll();
        List<Group> all =
                groups.all().stream().filter(group -> !group.hasEnded()).toList();
        boolean canWait = !workers.isOneOfThem(Thread.currentThread());
        progress.await(settled(all, group -> !group.isRunning()), canWait ? drain : Duration.ZERO);
        all.forEach(Group::close);
        stopListening();
        workers.stop(PATIENCE_WITH_THREADS);
        all.forEach(group -> group.lanes().forEach(lane -> lane.end(false)));
        return reportOf(all);
    }

    private static CloseReport reportOf(List<Group> all) {
        Map<String, Long> undelivered = new TreeMap<>();
        for (Group group : all) {
            long count = group.undelivered();
            if (count > 0) {
                undelivered.merge(group.subscription().group(), count, Long::sum);
            }
        }
        return new CloseReport(undelivered);
    }

    private void stopListening() {
        AutoCloseable listening = commits;
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                throw new IllegalStateException("the store could not take back its listener", e);
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new BusClosedException();
        }
    }
}
