package io.zvt.events.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.metrics.Metrics;
import io.zvt.core.time.SteppedClock;
import io.zvt.events.bus.EventBus;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventBusProvider;
import io.zvt.events.provider.SharedServices;
import io.zvt.events.registry.EventTypes;
import java.time.Instant;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DirectEventBusProviderTest {

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

    private static EventBus open(String uri) {
        EventBusProvider provider = ServiceLoader.load(EventBusProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.scheme().equals("direct"))
                .findFirst()
                .orElseThrow();
        return provider.open(
                ConnectionUri.parse(uri),
                new SharedServices(
                        new SteppedClock(Instant.EPOCH),
                        EventTypes.standard(),
                        NO_CODEC,
                        Optional.empty(),
                        Metrics.NONE,
                        Thread::new,
                        DirectEventBusProviderTest.class.getClassLoader(),
                        "node"));
    }

    @Test
    void it_is_found_by_its_scheme() {
        try (EventBus bus = open("direct:")) {
            assertThat(bus).isInstanceOf(DirectEventBus.class);
        }
    }

    @Test
    void what_follows_the_colon_is_refused() {
        assertThatThrownBy(() -> open("direct:fast")).isInstanceOf(InvalidInputException.class);
    }
}
