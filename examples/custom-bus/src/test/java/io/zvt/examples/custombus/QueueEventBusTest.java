package io.zvt.examples.custombus;

import io.zvt.core.time.SystemClock;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.registry.EventTypes;
import io.zvt.tck.bus.EventBusSuite;
import java.util.Set;

class QueueEventBusTest extends EventBusSuite {

    @Override
    protected Set<Feature> expected() {
        return Set.of(Feature.ISOLATION, Feature.CONFLATION, Feature.DEAD_LETTERS);
    }

    @Override
    protected EventBus open(EventTypes types) {
        return new QueueEventBus(types, new SystemClock(), QueueEventBusTest::daemon);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "queue-bus");
        thread.setDaemon(true);
        return thread;
    }
}
