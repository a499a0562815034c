package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.SubscriptionHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** ISO-1: what goes wrong in one group stays there. A bus that does not isolate still loses nothing. */
interface IsolationRules extends BusRules {

    /** Longer than any test waits. */
    Duration LONG = Duration.ofHours(1);

    /** ISO-1: a failing group neither delays nor loses the events of another. */
    @Test
    default void ISO_1_a_failing_group_neither_delays_nor_loses_the_events_of_another() {
        Recorder failing = bench().recorder().behaving(delivery -> {
            throw new IllegalStateException("this group always fails");
        });
        Recorder sound = bench().recorder();
        FailurePolicy waitsLong = new FailurePolicy(1, LONG, LONG, false);
        bench().subscribe(BusBench.group("failing").onFailure(waitsLong), failing);
        bench().subscribe(BusBench.group("sound"), sound);
        bench().publishAll("k", 1, 20);
        bench().untilHandled(sound, 20);
        assertThat(sound.count()).isEqualTo(20);
    }

    /** ISO-1: a group that ends takes nothing from another. */
    @Test
    default void ISO_1_a_group_that_ends_takes_nothing_from_another() {
        Recorder sound = bench().recorder();
        SubscriptionHandle ending = bench().subscribe(BusBench.group("ending"), bench().recorder());
        bench().subscribe(BusBench.group("sound"), sound);
        bench().publishAll("k", 1, 10);
        ending.close();
        bench().publishAll("k", 11, 20);
        bench().untilHandled(sound, 20);
        assertThat(ending.state()).isEqualTo(SubscriptionHandle.State.CLOSED);
    }

    /** ISO-1: a slow group does not delay another. */
    @Test
    default void ISO_1_a_slow_group_does_not_delay_another() {
        if (!bench().has(Feature.ISOLATION)) {
            assertHandledOnThePublishersThread();
            return;
        }
        Recorder slow = bench().recorder().block();
        Recorder fast = bench().recorder();
        bench().subscribe(BusBench.group("slow"), slow);
        bench().publish("k", 1);
        bench().until(() -> assertThat(slow.attemptCount()).isEqualTo(1));
        bench().subscribe(BusBench.group("fast"), fast);
        bench().publishAll("k", 2, 51);
        bench().untilHandled(fast, 50);
        assertThat(slow.count()).isZero();
    }

    /** ISO-1: publishers never wait for handlers. */
    @Test
    default void ISO_1_publishers_never_wait_for_handlers() {
        if (!bench().has(Feature.ISOLATION)) {
            assertHandledOnThePublishersThread();
            return;
        }
        Recorder slow = bench().recorder().block();
        bench().subscribe(BusBench.group("slow"), slow);
        bench().patientlyJoin(BusBench.beside(() -> bench().publishAll("k", 1, 500)));
        assertThat(slow.count()).isZero();
    }

    private void assertHandledOnThePublishersThread() {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        bench().subscribe(
                        BusBench.group("g"),
                        bench().recorder().behaving(delivery -> threads.add(Thread.currentThread())));
        bench().publish("k", 1);
        assertThat(threads).containsExactly(Thread.currentThread());
    }
}
