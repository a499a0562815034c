package io.zvt.bus.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.StartAt;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a group that reads the store sees, and how it comes back. */
class DurableGroupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InMemoryEventStore store =
            new InMemoryEventStore(event -> event.toString().getBytes(StandardCharsets.UTF_8));
    private final List<Delivery> seen = new CopyOnWriteArrayList<>();
    private final List<InMemoryEventBus> buses = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        buses.forEach(bus -> bus.close(Duration.ofMillis(50)));
    }

    private InMemoryEventBus open() {
        InMemoryEventBus bus =
                InMemoryEventBus.builder(Tick.types()).store(store).build();
        buses.add(bus);
        return bus;
    }

    private void append(long from, long to) {
        for (long number = from; number <= to; number++) {
            EventEnvelope<?> event = Tick.of("k", number);
            store.append(event.stream(), number - 1, List.of(event));
        }
    }

    private List<Long> numbers() {
        return seen.stream().map(Tick::number).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Subscription durable() {
        return Subscription.of("g", Tick.TOPIC).durably();
    }

    @Test
    void it_gets_what_is_appended_though_nobody_publishes_it_and_once_though_somebody_does() {
        InMemoryEventBus bus = open();
        bus.subscribe(durable(), seen::add);
        append(1, 3);
        bus.publish(Tick.of("k", 2));
        assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
        assertThat(seen).noneMatch(Delivery::redelivered);
    }

    @Test
    void it_does_not_get_what_is_published_without_being_in_the_store() {
        InMemoryEventBus bus = open();
        List<Delivery> live = new CopyOnWriteArrayList<>();
        bus.subscribe(durable(), seen::add);
        bus.subscribe(Subscription.of("live", Tick.TOPIC), live::add);
        bus.publish(Tick.of("k", 1));
        assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        assertThat(live).hasSize(1);
        assertThat(seen).isEmpty();
    }

    @Test
    void market_data_is_not_in_the_store_so_asking_for_it_durably_is_refused() {
        assertThatThrownBy(() ->
                        open().subscribe(Subscription.of("g", Topics.MARKET).durably(), seen::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("market data");
    }

    @Test
    void it_goes_on_exactly_where_it_was_after_a_clean_close_and_nothing_is_marked() {
        append(1, 1_000);
        InMemoryEventBus first = open();
        first.subscribe(durable().from(StartAt.beginning()), seen::add);
        assertThat(first.awaitIdle(PATIENCE)).isTrue();
        assertThat(first.close(PATIENCE).isClean()).isTrue();
        append(1_001, 1_500);
        InMemoryEventBus second = open();
        second.subscribe(durable().from(StartAt.beginning()), seen::add);
        assertThat(second.awaitIdle(PATIENCE)).isTrue();
        assertThat(numbers()).isEqualTo(upTo(1_500));
        assertThat(seen).noneMatch(Delivery::redelivered);
    }

    @Test
    void after_a_crash_the_events_since_the_last_saved_position_come_again_and_are_marked() {
        append(1, 700);
        InMemoryEventBus crashed = open();
        crashed.subscribe(durable().from(StartAt.beginning()), seen::add);
        assertThat(crashed.awaitIdle(PATIENCE)).isTrue();
        List<Delivery> again = new CopyOnWriteArrayList<>();
        InMemoryEventBus next = open();
        next.subscribe(durable(), again::add);
        append(701, 2_000);
        assertThat(next.awaitIdle(PATIENCE)).isTrue();
        List<Long> repeated = again.stream()
                .filter(delivery -> Tick.number(delivery) <= 700)
                .map(Tick::number)
                .toList();
        assertThat(repeated).isNotEmpty().hasSizeLessThan(600).endsWith(700L);
        assertThat(again)
                .allSatisfy(delivery -> assertThat(delivery.redelivered()).isEqualTo(Tick.number(delivery) <= 700));
        assertThat(again).last().satisfies(last -> assertThat(Tick.number(last)).isEqualTo(2_000));
    }

    @Test
    void close_counts_what_is_left_in_the_log() {
        InMemoryEventBus bus = open();
        FailurePolicy halting = FailurePolicy.halt().retries(0, Duration.ZERO);
        SubscriptionHandle handle = bus.subscribe(durable().onFailure(halting), delivery -> {
            throw new IllegalStateException("stands still");
        });
        append(1, 1_000);
        Awaitility.await().until(() -> handle.state() == State.HALTED);
        assertThat(bus.close(Duration.ofMillis(50)).undelivered()).containsEntry("g", 1_000L);
    }

    @Test
    void a_member_that_comes_back_at_once_misses_nothing_and_gets_nothing_twice() {
        InMemoryEventBus bus = open();
        long number = 0;
        for (int round = 0; round < 50; round++) {
            SubscriptionHandle handle = bus.subscribe(durable(), seen::add);
            append(number + 1, number + 5);
            number += 5;
            handle.close();
        }
        bus.subscribe(durable(), seen::add);
        assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        assertThat(numbers()).isEqualTo(upTo(number));
    }

    @Test
    void a_group_that_only_replays_keeps_no_position() {
        append(1, 3);
        InMemoryEventBus bus = open();
        Subscription replaying = Subscription.of("g", Tick.TOPIC).from(StartAt.beginning());
        for (int round = 0; round < 2; round++) {
            SubscriptionHandle handle = bus.subscribe(replaying, seen::add);
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
            handle.close();
        }
        assertThat(numbers()).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
    }
}
