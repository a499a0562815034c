package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.time.SteppedClock;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.direct.DirectEventBus;
import io.zvt.events.registry.EventTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectEventBusTest extends EventBusSuite {

    @Override
    protected Set<Feature> expected() {
        return Set.of(Feature.DEAD_LETTERS);
    }

    @Override
    protected EventBus open(EventTypes types) {
        return new DirectEventBus(types, new SteppedClock(Instant.EPOCH));
    }

    @Test
    void everything_is_handled_when_publish_returns_nested_publications_included() {
        List<Long> handled = new ArrayList<>();
        bench().bus().subscribe(BusBench.group("g"), delivery -> {
            long number = Recorder.number(delivery);
            handled.add(number);
            if (number < 5) {
                bench().publish("k", number + 1);
            }
        });
        bench().publish("k", 1);
        assertThat(handled).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_handler_that_leaves_its_group_is_not_called_again() {
        List<Long> handled = new ArrayList<>();
        List<SubscriptionHandle> self = new ArrayList<>();
        self.add(bench().bus().subscribe(BusBench.group("g"), delivery -> {
            handled.add(Recorder.number(delivery));
            self.get(0).close();
        }));
        bench().publishAll("k", 1, 3);
        assertThat(handled).containsExactly(1L);
    }

    @Test
    void a_handler_that_closes_the_bus_ends_the_dispatch() {
        Recorder later = bench().recorder();
        bench().bus().subscribe(BusBench.group("first"), delivery -> {
            bench().publish("k", 2);
            assertThat(bench().bus().close(bench().patience()).undelivered()).containsEntry("later", 1L);
        });
        bench().subscribe(BusBench.group("later"), later);
        bench().publish("k", 1);
        assertThat(later.numbers()).isEmpty();
    }
}
