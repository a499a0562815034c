package io.zvt.bus.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the in-memory bus does with threads. */
class BusThreadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Thread> made = new CopyOnWriteArrayList<>();

    private InMemoryEventBusBuilder builder() {
        AtomicInteger number = new AtomicInteger();
        return InMemoryEventBus.builder(Tick.types()).threads(task -> {
            Thread thread = new Thread(task, "mine-" + number.incrementAndGet());
            made.add(thread);
            return thread;
        });
    }

    @Test
    void handlers_run_on_daemon_threads_of_the_factory_given() {
        List<Thread> seen = new CopyOnWriteArrayList<>();
        try (InMemoryEventBus bus = builder().build()) {
            bus.subscribe(Subscription.of("g", Tick.TOPIC), delivery -> seen.add(Thread.currentThread()));
            bus.publish(Tick.of("k", 1));
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        }
        assertThat(seen).singleElement().satisfies(thread -> {
            assertThat(thread.getName()).startsWith("mine-");
            assertThat(thread.isDaemon()).isTrue();
        });
    }

    @Test
    void threads_of_its_own_are_named() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (InMemoryEventBus bus = InMemoryEventBus.builder(Tick.types()).build()) {
            bus.subscribe(
                    Subscription.of("g", Tick.TOPIC),
                    delivery -> seen.add(Thread.currentThread().getName()));
            bus.publish(Tick.of("k", 1));
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        }
        assertThat(seen).singleElement().asString().startsWith("zvt-bus-");
    }

    @Test
    void no_thread_is_left_after_close_not_even_one_that_waits_for_a_retry() {
        InMemoryEventBus bus = builder().build();
        FailurePolicy waitsLong = new FailurePolicy(1, Duration.ofHours(1), Duration.ofHours(1), false);
        SubscriptionHandle handle =
                bus.subscribe(Subscription.of("failing", Tick.TOPIC).onFailure(waitsLong), delivery -> {
                    throw new IllegalStateException("fails");
                });
        bus.subscribe(Subscription.of("sound", Tick.TOPIC), delivery -> {});
        bus.publish(Tick.of("k", 1));
        Awaitility.await().until(() -> handle.failure().isPresent());
        assertThat(bus.close(Duration.ofMillis(50)).undelivered()).isEqualTo(Map.of("failing", 1L));
        assertThat(made).isNotEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(made).noneMatch(Thread::isAlive));
    }

    @Test
    void a_bus_without_subscribers_has_no_threads() {
        try (InMemoryEventBus bus = builder().build()) {
            bus.publish(Tick.of("k", 1));
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
            assertThat(made).isEmpty();
        }
    }

    @Test
    void lanes_let_the_members_of_a_group_work_at_the_same_time() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(2);
        CountDownLatch met = new CountDownLatch(2);
        try (InMemoryEventBus bus = builder().lanes(2).build()) {
            for (int member = 0; member < 2; member++) {
                bus.subscribe(Subscription.of("g", Tick.TOPIC), delivery -> {
                    together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    met.countDown();
                });
            }
            bus.publish(Tick.of("a", 1));
            bus.publish(Tick.of("b", 1));
            assertThat(met.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void one_member_is_never_called_by_two_threads_at_once_though_its_group_has_lanes() {
        AtomicInteger atWork = new AtomicInteger();
        Set<Integer> most = ConcurrentHashMap.newKeySet();
        try (InMemoryEventBus bus = builder().lanes(4).build()) {
            bus.subscribe(Subscription.of("g", Tick.TOPIC), delivery -> {
                most.add(atWork.incrementAndGet());
                for (int i = 0; i < 100; i++) {
                    Thread.onSpinWait();
                }
                atWork.decrementAndGet();
            });
            for (int i = 1; i <= 400; i++) {
                bus.publish(Tick.of("key-" + i % 16, i));
            }
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        }
        assertThat(most).containsExactly(1);
    }

    @Test
    void a_handler_may_close_the_bus() {
        AtomicInteger closed = new AtomicInteger();
        InMemoryEventBus bus = builder().build();
        bus.subscribe(Subscription.of("g", Tick.TOPIC), delivery -> {
            bus.close(PATIENCE);
            closed.incrementAndGet();
        });
        bus.publish(Tick.of("k", 1));
        Awaitility.await().untilAsserted(() -> assertThat(closed).hasValue(1));
        Awaitility.await().untilAsserted(() -> assertThat(made).noneMatch(Thread::isAlive));
    }
}
