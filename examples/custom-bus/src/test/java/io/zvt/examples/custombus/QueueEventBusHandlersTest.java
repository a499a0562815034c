package io.zvt.examples.custombus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zvt.core.time.SystemClock;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.registry.EventTypes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What handlers may do to the bus that calls them. */
class QueueEventBusHandlersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Subscription GROUP = Subscription.of("g", Ping.TOPIC);

    private final QueueEventBus bus = new QueueEventBus(
            EventTypes.builder()
                    .register(Ping.class, Ping.TYPE.name(), 1, Ping.TOPIC)
                    .build(),
            new SystemClock(),
            QueueEventBusHandlersTest::daemon);
    private final List<Long> handled = new CopyOnWriteArrayList<>();

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "queue-bus");
        thread.setDaemon(true);
        return thread;
    }

    @AfterEach
    void close() {
        bus.close(Duration.ZERO);
    }

    private void publish(long from, long to) {
        for (long number = from; number <= to; number++) {
            bus.publish(Ping.of(number));
        }
    }

    private void note(Delivery delivery) {
        handled.add(((Ping) delivery.payload()).number());
    }

    @Test
    void a_handler_may_leave_its_group_and_is_not_called_again() {
        CompletableFuture<SubscriptionHandle> self = new CompletableFuture<>();
        self.complete(bus.subscribe(GROUP, delivery -> {
            note(delivery);
            self.join().close();
        }));
        publish(1, 3);
        assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        assertThat(handled).containsExactly(1L);
    }

    @Test
    void a_handler_may_close_the_bus_and_its_own_event_counts_as_undelivered() {
        CompletableFuture<CloseReport> report = new CompletableFuture<>();
        bus.subscribe(GROUP, delivery -> {
            note(delivery);
            report.complete(bus.close(PATIENCE));
        });
        publish(1, 1);
        assertThat(report).succeedsWithin(PATIENCE);
        assertThat(report.join().undelivered()).containsEntry("g", 1L);
        assertThat(bus.close(PATIENCE)).isEqualTo(report.join());
    }

    @Test
    void a_handler_that_redrives_for_its_own_group_is_refused() {
        CompletableFuture<Boolean> redriven = new CompletableFuture<>();
        bus.subscribe(GROUP.onFailure(FailurePolicy.deadLetters().retries(0, Duration.ZERO)), delivery -> {
            note(delivery);
            if (handled.size() == 1) {
                throw new IllegalStateException("the first fails");
            }
            String letter = bus.deadLetters().list("g").get(0).id();
            redriven.complete(bus.deadLetters().redrive(letter));
        });
        publish(1, 2);
        assertThat(redriven).succeedsWithin(PATIENCE).isEqualTo(false);
    }

    @Test
    void a_member_that_leaves_waits_for_its_call_under_way() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        SubscriptionHandle member = bus.subscribe(GROUP, delivery -> {
            begun.countDown();
            gate.await();
            note(delivery);
        });
        publish(1, 1);
        begun.await();
        CompletableFuture<List<Long>> seen = new CompletableFuture<>();
        Thread leaving = daemon(() -> {
            member.close();
            seen.complete(List.copyOf(handled));
        });
        leaving.start();
        await().atMost(PATIENCE).until(() -> seen.isDone() || leaving.getState() == Thread.State.WAITING);
        gate.countDown();
        assertThat(seen).succeedsWithin(PATIENCE).isEqualTo(List.of(1L));
    }

    @Test
    void an_interrupt_that_a_handler_leaves_behind_does_not_reach_the_next() {
        bus.subscribe(GROUP.onFailure(FailurePolicy.halt().retries(0, Duration.ZERO)), delivery -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted by the one before");
            }
            note(delivery);
            Thread.currentThread().interrupt();
        });
        publish(1, 20);
        assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        assertThat(handled).hasSize(20).isSorted();
    }
}
