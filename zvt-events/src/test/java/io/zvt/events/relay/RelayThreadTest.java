package io.zvt.events.relay;

import static io.zvt.events.relay.RelayFixture.OPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.error.TransientException;
import io.zvt.core.time.SystemClock;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.store.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayThreadTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RelayFixture fixture = new RelayFixture();
    private final RecordingBus bus = fixture.bus;
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private RelayThread relay = start(OPTIONS);

    private RelayThread start(RelayOptions options) {
        return RelayThread.start(fixture.store, bus, options, new SystemClock(), task -> {
            thread.set(new Thread(task));
            return thread.get();
        });
    }

    @AfterEach
    void close() {
        relay.close(SHORT);
    }

    @Test
    void each_commit_wakes_it() throws Exception {
        for (int i = 0; i < 200; i++) {
            fixture.append("strategy/a", "e" + i);
            assertThat(bus.take(1)).containsExactly("e" + i);
        }
    }

    @Test
    void it_runs_on_a_named_daemon_thread() {
        assertThat(thread.get().getName()).isEqualTo("zvt-relay-test");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void what_fails_is_published_again_until_it_is_accepted() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        bus.answer(name -> {
            if (tries.incrementAndGet() < 4) {
                throw new TransientException("DOWN", "the bus is down", Map.of());
            }
            return PublishHandle.ACCEPTED;
        });
        fixture.append("strategy/a", "a1");
        assertThat(bus.take(1)).containsExactly("a1");
        assertThat(tries).hasValue(4);
    }

    @Test
    void it_goes_on_as_soon_as_the_bus_accepts() throws Exception {
        relay.close(LONG);
        bus.hold();
        IntStream.range(0, 5).forEach(i -> fixture.append("strategy/a", "e" + i));
        relay = start(OPTIONS.inFlight(2));
        assertThat(bus.take(2)).containsExactly("e0", "e1");
        bus.oldestHeld().complete(null);
        bus.oldestHeld().complete(null);
        assertThat(bus.take(2)).containsExactly("e2", "e3");
        assertThat(relay.lag()).isEqualTo(3);
    }

    @Test
    void closing_drains_and_saves_the_position() {
        List<String> names = IntStream.range(0, 1_000).mapToObj(i -> "e" + i).toList();
        names.forEach(name -> fixture.append("strategy/a", name));
        assertThat(relay.close(LONG)).isZero();
        assertThat(relay.close(LONG)).isZero();
        assertThat(bus.published()).isEqualTo(names);
        assertThat(fixture.store.checkpoint("test")).contains(new Position("1000"));
        assertThat(relay.state()).isEqualTo(StoreRelay.State.CLOSED);
    }

    @Test
    void closing_says_what_is_left_and_the_next_relay_publishes_it() throws Exception {
        bus.hold();
        fixture.append("strategy/a", "a1");
        fixture.append("strategy/a", "a2");
        bus.take(1);
        assertThat(relay.close(SHORT)).isEqualTo(2);
        bus.answer(name -> PublishHandle.ACCEPTED);
        relay = start(OPTIONS);
        assertThat(relay.close(LONG)).isZero();
        assertThat(bus.published()).endsWith("a1", "a2");
    }

    @Test
    void a_failing_bus_is_visible() throws Exception {
        RuntimeException down = new TransientException("DOWN", "the bus is down", Map.of());
        AtomicInteger tries = new AtomicInteger();
        bus.answer(name -> {
            if (tries.incrementAndGet() > 1) {
                // The first failure was noted before this second try.
                assertThat(relay.failure()).contains(down);
                assertThat(relay.state()).isEqualTo(StoreRelay.State.RETRYING);
                assertThat(relay.lag()).isEqualTo(1);
                return PublishHandle.ACCEPTED;
            }
            throw down;
        });
        fixture.append("strategy/a", "a1");
        assertThat(bus.take(1)).containsExactly("a1");
        assertThat(relay.close(LONG)).isZero();
        assertThat(relay.failure()).isEmpty();
    }
}
