package io.zvt.bus.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.time.SteppedClock;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.DeadLetter;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of failures in the in-memory bus, beyond what the suite asks. */
class FailuresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final FailurePolicy GIVE_UP = FailurePolicy.deadLetters().retries(0, Duration.ZERO);

    private final List<Long> handled = new CopyOnWriteArrayList<>();

    private static InMemoryEventBusBuilder builder() {
        return InMemoryEventBus.builder(Tick.types()).clock(new SteppedClock(NOW));
    }

    private static Subscription givingUp() {
        return Subscription.of("g", Tick.TOPIC).onFailure(GIVE_UP);
    }

    private void failOdd(long number) {
        if (number % 2 == 1) {
            throw new IllegalStateException("odd");
        }
        handled.add(number);
    }

    @Test
    void a_dead_letter_is_dated_by_the_clock() {
        try (InMemoryEventBus bus = builder().build()) {
            bus.subscribe(givingUp(), delivery -> failOdd(Tick.number(delivery)));
            bus.publish(Tick.of("k", 1));
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
            assertThat(bus.deadLetters().list("g")).extracting(DeadLetter::at).containsExactly(NOW);
        }
    }

    @Test
    void a_group_halts_when_there_is_no_room_for_its_dead_letter() {
        try (InMemoryEventBus bus = builder().maxDeadLetters(1).build()) {
            SubscriptionHandle handle = bus.subscribe(givingUp(), delivery -> failOdd(Tick.number(delivery)));
            for (int number = 1; number <= 4; number++) {
                bus.publish(Tick.of("k", number));
            }
            Awaitility.await().until(() -> handle.state() == State.HALTED);
            assertThat(handled).containsExactly(2L);
            bus.deadLetters().discard(bus.deadLetters().list("g").get(0).id());
            handle.resume();
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
            assertThat(handled).containsExactly(2L, 4L);
        }
    }

    @Test
    void a_handler_that_redrives_for_its_own_group_is_told_no_instead_of_waiting_for_itself() {
        List<Boolean> answers = new CopyOnWriteArrayList<>();
        try (InMemoryEventBus bus = builder().build()) {
            bus.subscribe(givingUp(), delivery -> {
                failOdd(Tick.number(delivery));
                bus.deadLetters()
                        .list("g")
                        .forEach(letter -> answers.add(bus.deadLetters().redrive(letter.id())));
            });
            bus.publish(Tick.of("k", 1));
            bus.publish(Tick.of("k", 2));
            assertThat(bus.awaitIdle(PATIENCE)).isTrue();
        }
        assertThat(answers).containsExactly(false);
    }

    @Test
    void a_redrive_that_waits_for_a_busy_group_ends_with_the_bus() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        List<Boolean> answers = new CopyOnWriteArrayList<>();
        InMemoryEventBus bus = builder().build();
        bus.subscribe(givingUp(), delivery -> {
            failOdd(Tick.number(delivery));
            busy.countDown();
            new CountDownLatch(1).await();
        });
        bus.publish(Tick.of("k", 1));
        bus.publish(Tick.of("k", 2));
        busy.await();
        String id = bus.deadLetters().list("g").get(0).id();
        Thread redriving = new Thread(() -> answers.add(bus.deadLetters().redrive(id)), "redriving");
        redriving.start();
        Awaitility.await().until(() -> redriving.getState() == Thread.State.WAITING);
        bus.close(Duration.ofMillis(20));
        redriving.join(PATIENCE.toMillis());
        assertThat(answers).containsExactly(false);
    }

    @Test
    void close_does_not_wait_for_a_group_that_halts_meanwhile() {
        CountDownLatch closing = new CountDownLatch(1);
        InMemoryEventBus bus = builder().build();
        FailurePolicy halting = FailurePolicy.halt().retries(0, Duration.ZERO);
        bus.subscribe(Subscription.of("halting", Tick.TOPIC).onFailure(halting), delivery -> {
            closing.await();
            throw new IllegalStateException("halts");
        });
        bus.subscribe(Subscription.of("sound", Tick.TOPIC), delivery -> {});
        bus.publish(Tick.of("k", 1));
        List<CloseReport> reports = new CopyOnWriteArrayList<>();
        Thread closer = new Thread(() -> reports.add(bus.close(Duration.ofHours(1))), "closer");
        closer.start();
        Awaitility.await().until(() -> closer.getState() == Thread.State.TIMED_WAITING);
        closing.countDown();
        Awaitility.await().until(() -> !reports.isEmpty());
        assertThat(reports.get(0).undelivered()).containsOnlyKeys("halting");
    }
}
