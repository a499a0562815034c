package io.zvt.bus.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.metrics.Metrics;
import io.zvt.core.time.SteppedClock;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.Subscription;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventBusProvider;
import io.zvt.events.provider.SharedServices;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class InMemoryEventBusProviderTest {

    private static final EventCodec NO_CODEC = new EventCodec() {
        @Override
        public byte[] encode(EventEnvelope<?> envelope) {
            return new byte[0];
        }

        @Override
        public EventEnvelope<? extends Event> decode(byte[] bytes) {
            throw new UnsupportedOperationException();
        }
    };

    private static SharedServices shared(Optional<EventStore> store) {
        return new SharedServices(
                new SteppedClock(Instant.EPOCH),
                Tick.types(),
                NO_CODEC,
                store,
                Metrics.NONE,
                task -> new Thread(task, "engine-bus"),
                InMemoryEventBusProviderTest.class.getClassLoader(),
                "node");
    }

    private static EventBus open(String uri, Optional<EventStore> store) {
        EventBusProvider provider = ServiceLoader.load(EventBusProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.scheme().equals("memory"))
                .findFirst()
                .orElseThrow();
        return provider.open(ConnectionUri.parse(uri), shared(store));
    }

    @Test
    void it_is_found_by_its_scheme_and_takes_the_engines_threads() {
        List<String> threads = new CopyOnWriteArrayList<>();
        try (EventBus bus = open("memory:", Optional.empty())) {
            assertThat(bus.capabilities().has(Feature.DURABLE)).isFalse();
            bus.subscribe(
                    Subscription.of("g", Tick.TOPIC),
                    delivery -> threads.add(Thread.currentThread().getName()));
            bus.publish(Tick.of("k", 1));
            assertThat(bus.awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(threads).containsExactly("engine-bus");
    }

    @Test
    void with_the_engines_store_it_is_durable() {
        try (EventBus bus = open("memory:?lanes=2", Optional.of(new InMemoryEventStore(event -> new byte[0])))) {
            assertThat(bus.capabilities().has(Feature.DURABLE)).isTrue();
        }
    }

    @Test
    void two_buses_in_one_process_share_nothing() {
        List<Long> here = new CopyOnWriteArrayList<>();
        List<Long> there = new CopyOnWriteArrayList<>();
        try (EventBus one = open("memory:", Optional.empty());
                EventBus two = open("memory:", Optional.empty())) {
            one.subscribe(Subscription.of("g", Tick.TOPIC), delivery -> here.add(Tick.number(delivery)));
            two.subscribe(Subscription.of("g", Tick.TOPIC), delivery -> there.add(Tick.number(delivery)));
            one.publish(Tick.of("k", 1));
            assertThat(one.close(Duration.ofSeconds(10)).isClean()).isTrue();
            two.publish(Tick.of("k", 2));
            assertThat(two.awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(here).containsExactly(1L);
        assertThat(there).containsExactly(2L);
    }

    @Test
    void a_uri_that_is_not_understood_is_refused() {
        assertThatThrownBy(() -> open("memory:?lanes=many", Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> open("memory:somewhere", Optional.empty())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> open("memory:?lanes=0", Optional.empty())).isInstanceOf(InvalidInputException.class);
    }
}
