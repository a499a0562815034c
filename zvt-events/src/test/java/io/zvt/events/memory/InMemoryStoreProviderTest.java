package io.zvt.events.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.metrics.Metrics;
import io.zvt.core.time.SystemClock;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.provider.ConnectionUri;
import io.zvt.events.provider.EventStoreProvider;
import io.zvt.events.provider.SharedServices;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class InMemoryStoreProviderTest {

    private static final SharedServices SHARED = new SharedServices(
            new SystemClock(),
            EventTypes.standard(),
            new JsonEventCodec(EventTypes.standard()),
            Optional.empty(),
            Metrics.NONE,
            Thread::new,
            InMemoryStoreProviderTest.class.getClassLoader(),
            "test");

    private static EventStore open(String uri) {
        EventStoreProvider provider = ServiceLoader.load(EventStoreProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.scheme().equals("memory"))
                .findFirst()
                .orElseThrow();
        return provider.open(ConnectionUri.parse(uri), SHARED);
    }

    @Test
    void a_store_in_memory_is_found_by_its_scheme_in_both_modes() {
        assertThat(open("memory:").capabilities().decodes()).isFalse();
        assertThat(open("memory:?encoded=false").capabilities().decodes()).isFalse();
        assertThat(open("memory:?encoded=true").capabilities().decodes()).isTrue();
    }

    @Test
    void anything_else_behind_the_scheme_is_refused_without_its_values() {
        assertThatThrownBy(() -> open("memory:?password=secret"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("encoded=true")
                .hasMessageNotContaining("secret");
    }
}
