package io.zvt.tck.bus;

import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.Position;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Holds an event bus to its contract: an adapter extends this, says how its bus is opened and what it can do, and passes.
 *
 * <p>Each test carries the id of its rule in its name. What the bus cannot do is asserted to fail cleanly, never skipped;
 * so a bus proves its whole contract or fails. Each test gets an instance of the test class of its own, and with it an
 * empty medium: a server's key space, a store, or nothing.
 */
public abstract class EventBusSuite
        implements OrderRules,
                DeliveryRules,
                GroupRules,
                IsolationRules,
                BackpressureRules,
                FailureRules,
                DeadLetterRules,
                LifecycleRules,
                EvolutionRules,
                CapabilityRules {

    private @Nullable BusBench bench;

    /** Creates the suite; JUnit does, once for each test. */
    protected EventBusSuite() {}

    /** {@return the capabilities that the bus has, written out: the pin that a change has to move} */
    protected abstract Set<Feature> expected();

    /**
     * Opens a bus on the test's medium; called again in one test, it opens a second one on the same medium.
     *
     * @param types the types of events the bus knows
     * @return the open bus; the suite closes it
     */
    protected abstract EventBus open(EventTypes types);

    /**
     * Publishes an event as a program does. A bus whose durable groups read an event store appends the event there too,
     * both in one order, as the relay does.
     *
     * @param bus the bus
     * @param event the event
     * @return the publication
     */
    protected PublishHandle publish(EventBus bus, EventEnvelope<?> event) {
        return bus.publish(event);
    }

    /**
     * Has an event come to the medium from a program that knows more types than the bus under test; called only if the
     * bus is durable or crosses processes.
     *
     * @param types what that program knows
     * @param event an event of a type that the bus under test does not know
     */
    protected void publishFromElsewhere(EventTypes types, EventEnvelope<?> event) {
        try (EventBus elsewhere = open(types)) {
            elsewhere.publish(event).accepted().toCompletableFuture().join();
        }
    }

    /**
     * Returns the position behind everything that was published so far; called only if the bus replays.
     *
     * @return the position
     */
    protected Position end() {
        throw new UnsupportedOperationException("a bus that replays overrides end() in its test");
    }

    /** {@return how long the suite waits for what must come, ten seconds unless overridden} */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** {@return how many events each of several publishers publishes, 500 unless overridden} */
    protected int load() {
        return 500;
    }

    /** Opens the bus under test. */
    @BeforeEach
    void openBus() {
        bench = new BusBench(this);
    }

    /** Ends everything that the test opened. */
    @AfterEach
    void closeBus() {
        bench().end();
    }

    /** What the running test works with; of use to the suite only. */
    @Override
    public final BusBench bench() {
        BusBench current = bench;
        if (current == null) {
            throw new IllegalStateException("a test is running only after its bus was opened");
        }
        return current;
    }
}
