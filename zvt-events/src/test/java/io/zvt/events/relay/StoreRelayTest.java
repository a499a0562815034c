package io.zvt.events.relay;

import static io.zvt.events.relay.RelayFixture.OPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.TransientException;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoreRelayTest {

    private final RelayFixture fixture = new RelayFixture();
    private final RecordingBus bus = fixture.bus;

    private void append(String... texts) {
        for (String text : texts) {
            fixture.append("strategy/" + text.charAt(0), text);
        }
    }

    @Test
    void a_pump_publishes_everything_new_in_the_order_of_the_store() {
        StoreRelay relay = fixture.open(OPTIONS);
        append("a1", "b1", "a2");
        assertThat(relay.pump()).isEqualTo(3);
        append("c1");
        assertThat(relay.pump()).isEqualTo(1);
        assertThat(relay.pump()).isZero();
        assertThat(bus.published()).containsExactly("a1", "b1", "a2", "c1");
        assertThat(relay.lag()).isZero();
    }

    @Test
    void a_relay_goes_on_where_the_last_one_was_closed() {
        append("a1", "a2");
        StoreRelay first = fixture.open(OPTIONS);
        first.pump();
        append("a3");
        first.close();
        first.close();
        append("a4");
        fixture.open(OPTIONS).pump();
        assertThat(bus.published()).containsExactly("a1", "a2", "a3", "a4");
    }

    @Test
    void a_crash_before_the_position_is_saved_repeats_and_loses_nothing() {
        append("a1", "a2", "a3");
        fixture.open(OPTIONS.saveEvery(2).inFlight(1)).pump();
        append("a4");
        fixture.open(OPTIONS).pump();
        assertThat(bus.published()).containsExactly("a1", "a2", "a3", "a3", "a4");
    }

    @Test
    void the_position_is_saved_every_so_many_events() {
        StoreRelay relay = fixture.open(OPTIONS.saveEvery(3).inFlight(1));
        append("a1", "a2");
        relay.pump();
        assertThat(fixture.store.checkpoint("test")).isEmpty();
        append("a3", "a4");
        relay.pump();
        assertThat(fixture.store.checkpoint("test")).contains(new Position("3"));
    }

    @Test
    void an_event_that_fails_is_published_again_after_the_delay_and_those_behind_it_wait() {
        bus.answer(name -> {
            if (name.equals("a2")) {
                throw new TransientException("DOWN", "the bus is down", Map.of());
            }
            return PublishHandle.ACCEPTED;
        });
        append("a1", "a2", "a3");
        StoreRelay relay = fixture.open(OPTIONS);
        assertThat(relay.pump()).isEqualTo(1);
        assertThat(relay.state()).isEqualTo(StoreRelay.State.RETRYING);
        assertThat(relay.failure()).get().hasFieldOrPropertyWithValue("code", "DOWN");
        assertThat(relay.lag()).isEqualTo(2);
        bus.answer(name -> PublishHandle.ACCEPTED);
        assertThat(relay.pump()).as("before the delay is over").isZero();
        fixture.clock.advance(Duration.ofMillis(10));
        assertThat(relay.pump()).isEqualTo(2);
        assertThat(relay.state()).isEqualTo(StoreRelay.State.RUNNING);
        assertThat(bus.published()).containsExactly("a1", "a2", "a3");
    }

    @Test
    void an_error_of_the_bus_is_a_failure_like_any_other() {
        bus.answer(name -> {
            throw new NoClassDefFoundError("of a codec");
        });
        append("a1");
        StoreRelay relay = fixture.open(OPTIONS);
        assertThat(relay.pump()).isZero();
        assertThat(relay.failure()).get().isInstanceOf(NoClassDefFoundError.class);
        assertThat(relay.lag()).isEqualTo(1);
    }

    @Test
    void the_delay_begins_anew_when_there_was_some_progress() {
        Set<String> failing = new HashSet<>(Set.of("a1", "a2"));
        bus.answer(name -> {
            if (failing.contains(name)) {
                throw new TransientException("DOWN", "the bus is down", Map.of());
            }
            return PublishHandle.ACCEPTED;
        });
        append("a1", "a2");
        StoreRelay relay = fixture.open(OPTIONS);
        relay.pump();
        fixture.clock.advance(Duration.ofMillis(10));
        failing.remove("a1");
        assertThat(relay.pump()).isEqualTo(1);
        failing.clear();
        fixture.clock.advance(Duration.ofMillis(10));
        assertThat(relay.pump()).isEqualTo(1);
    }

    @Test
    void each_delay_is_twice_the_one_before_up_to_the_longest() {
        int[] tries = {0};
        bus.answer(name -> {
            tries[0]++;
            throw new TransientException("DOWN", "the bus is down", Map.of());
        });
        append("a1");
        StoreRelay relay = fixture.open(OPTIONS);
        List<Integer> triesByMillisecond = IntStream.rangeClosed(0, 150)
                .mapToObj(millisecond -> {
                    relay.pump();
                    fixture.clock.advance(Duration.ofMillis(1));
                    return tries[0];
                })
                .toList();
        assertThat(List.of(9, 10, 29, 30, 69, 70, 109, 110, 150).stream().map(triesByMillisecond::get))
                .containsExactly(1, 2, 2, 3, 3, 4, 4, 5, 6);
    }

    @Test
    void no_more_publications_are_under_way_than_allowed() {
        bus.hold();
        append("a1", "a2", "a3", "a4", "a5");
        StoreRelay relay = fixture.open(OPTIONS.inFlight(2));
        assertThat(relay.pump()).isZero();
        assertThat(relay.pump()).isZero();
        assertThat(bus.published()).containsExactly("a1", "a2");
        assertThat(relay.lag()).isEqualTo(5);
        bus.oldestHeld().complete(null);
        bus.oldestHeld().complete(null);
        assertThat(relay.pump()).isEqualTo(2);
        assertThat(bus.published()).containsExactly("a1", "a2", "a3", "a4");
        assertThat(relay.lag()).isEqualTo(3);
    }

    @Test
    void after_a_publication_that_failed_later_everything_from_it_on_is_published_again() {
        bus.answer(name -> name.equals("a2")
                ? () -> CompletableFuture.failedFuture(new IllegalStateException("refused"))
                : () -> CompletableFuture.completedFuture(null));
        append("a1", "a2", "a3");
        StoreRelay relay = fixture.open(OPTIONS);
        assertThat(relay.pump()).isEqualTo(1);
        assertThat(relay.failure()).get().isInstanceOf(IllegalStateException.class);
        bus.answer(name -> PublishHandle.ACCEPTED);
        fixture.clock.advance(Duration.ofMillis(10));
        assertThat(relay.pump()).isEqualTo(2);
        assertThat(bus.published()).containsExactly("a1", "a2", "a3", "a2", "a3");
    }

    @Test
    void a_publication_that_is_never_answered_is_published_again_when_its_time_is_over() {
        bus.hold();
        append("a1");
        StoreRelay relay = fixture.open(OPTIONS.acceptWithin(Duration.ofSeconds(1)));
        relay.pump();
        fixture.clock.advance(Duration.ofSeconds(1));
        relay.pump();
        assertThat(relay.failure()).get().hasFieldOrPropertyWithValue("code", "PUBLICATION_TIMED_OUT");
        bus.answer(name -> PublishHandle.ACCEPTED);
        fixture.clock.advance(Duration.ofMillis(10));
        assertThat(relay.pump()).isEqualTo(1);
        assertThat(bus.published()).containsExactly("a1", "a1");
    }

    @Test
    void closing_saves_the_position_up_to_what_was_accepted_and_no_further() {
        bus.hold();
        append("a1", "a2", "a3");
        StoreRelay relay = fixture.open(OPTIONS);
        relay.pump();
        bus.oldestHeld().complete(null);
        relay.close();
        assertThat(relay.state()).isEqualTo(StoreRelay.State.CLOSED);
        assertThat(relay.lag()).isEqualTo(2);
        assertThat(fixture.store.checkpoint("test")).contains(new Position("1"));
        assertThat(relay.pump()).isZero();
    }

    @Test
    void a_store_that_cannot_save_the_position_delays_and_stops_nothing() {
        StoreRelay relay = fixture.open(OPTIONS.saveEvery(1).inFlight(1));
        append("a1");
        fixture.store.close();
        assertThat(relay.pump()).isEqualTo(1);
        assertThat(relay.failure()).get().hasFieldOrPropertyWithValue("code", "STORE_CLOSED");
        fixture.clock.advance(Duration.ofMillis(10));
        assertThat(relay.pump()).isZero();
        assertThat(relay.state()).isEqualTo(StoreRelay.State.RUNNING);
    }

    @Test
    void a_store_that_does_not_read_all_streams_together_is_refused() {
        EventStore plain = (EventStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> null);
        assertThatThrownBy(() -> StoreRelay.open(plain, bus, OPTIONS, fixture.clock))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("AllEvents");
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> OPTIONS.saveEvery(0)).hasMessageContaining("saveEvery");
        assertThatThrownBy(() -> OPTIONS.inFlight(0)).hasMessageContaining("inFlight");
        assertThatThrownBy(() -> OPTIONS.acceptWithin(Duration.ZERO)).hasMessageContaining("acceptWithin");
    }
}
