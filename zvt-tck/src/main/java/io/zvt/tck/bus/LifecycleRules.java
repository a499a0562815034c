package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.PermanentException;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** LIFE-1 and LIFE-2: how a bus ends, and when it is idle. */
interface LifecycleRules extends BusRules {

    /** LIFE-1: close lets handlers finish what is queued. */
    @Test
    default void LIFE_1_close_lets_handlers_finish_what_is_queued() {
        Recorder group = bench().recorder();
        if (bench().has(Feature.ISOLATION)) {
            group.block();
        }
        bench().subscribe(BusBench.group("g"), group);
        bench().publishAll("k", 1, 20);
        CompletableFuture<CloseReport> closing = BusBench.computeBeside(() -> bench().close(bench().patience()));
        bench().until(() -> assertThatThrownBy(() -> bench().bus().publish(bench().unknown("k")))
                .isInstanceOf(PermanentException.class)
                .hasMessageContaining("closed"));
        group.release();
        bench().patientlyJoin(closing);
        assertThat(closing.join()).isEqualTo(CloseReport.CLEAN);
        assertThat(group.count()).isEqualTo(20);
    }

    /** LIFE-1: close reports what it did not deliver. */
    @Test
    default void LIFE_1_close_reports_what_it_did_not_deliver() {
        Recorder standing = bench().recorder().behaving(delivery -> {
            throw new IllegalStateException("the group stands still");
        });
        SubscriptionHandle handle =
                bench().subscribe(BusBench.group("standing").onFailure(BusBench.haltAtOnce()), standing);
        bench().publishAll("k", 1, 5);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.HALTED));
        CloseReport report = bench().close(Duration.ofMillis(100));
        assertThat(report.undelivered()).containsEntry("standing", 5L);
        assertThat(handle.state()).isEqualTo(State.CLOSED);
    }

    /** LIFE-1: close while busy cuts the handler and reports its event. */
    @Test
    default void LIFE_1_close_while_busy_cuts_the_handler_and_reports_its_event() {
        if (!bench().has(Feature.ISOLATION)) {
            LIFE_1_close_reports_what_it_did_not_deliver();
            return;
        }
        Recorder busy = bench().recorder().block();
        bench().subscribe(BusBench.group("busy"), busy);
        bench().publishAll("k", 1, 5);
        bench().until(() -> assertThat(busy.attemptCount()).isEqualTo(1));
        CloseReport report = bench().close(Duration.ofMillis(20));
        assertThat(report.undelivered()).containsEntry("busy", 5L);
        busy.release();
        bench().stays(() -> assertThat(busy.attemptCount()).isEqualTo(1));
    }

    /** LIFE-1: closing twice is harmless. */
    @Test
    default void LIFE_1_closing_twice_is_harmless() {
        bench().subscribe(BusBench.group("g"), bench().recorder());
        CloseReport first = bench().close(bench().patience());
        assertThat(bench().bus().close(bench().patience())).isEqualTo(first);
        bench().bus().close();
    }

    /** LIFE-1: a closed bus takes nothing. */
    @Test
    default void LIFE_1_a_closed_bus_takes_nothing() {
        SubscriptionHandle handle = bench().subscribe(BusBench.group("g"), bench().recorder());
        bench().close(bench().patience());
        assertThatThrownBy(() -> bench().publish("k", 1)).isInstanceOf(PermanentException.class);
        assertThatThrownBy(() -> bench().subscribe(BusBench.group("g"), bench().recorder()))
                .isInstanceOf(PermanentException.class);
        handle.close();
    }

    /** LIFE-2: a bus is idle when everything is handled. */
    @Test
    default void LIFE_2_a_bus_is_idle_when_everything_is_handled() {
        Recorder group = bench().recorder().dawdling();
        bench().subscribe(BusBench.group("g"), group);
        int rounds = bench().load() / 5;
        for (int round = 1; round <= rounds; round++) {
            bench().publish("k", round);
            assertThat(bench().bus().awaitIdle(bench().patience())).isTrue();
            if (!bench().has(Feature.CROSS_PROCESS)) {
                assertThat(group.count()).isEqualTo(round);
            }
        }
        bench().untilHandled(group, rounds);
    }

    /** LIFE-2: a bus is not idle while something waits. */
    @Test
    default void LIFE_2_a_bus_is_not_idle_while_something_waits() {
        Recorder group = bench().recorder().behaving(FailureRules::failAtOne);
        SubscriptionHandle handle = bench().subscribe(BusBench.group("g").onFailure(BusBench.haltAtOnce()), group);
        assertThat(bench().bus().awaitIdle(bench().patience())).isTrue();
        bench().publish("k", 1);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.HALTED));
        assertThat(bench().bus().awaitIdle(Duration.ofMillis(20))).isFalse();
        group.behaving(delivery -> {});
        handle.resume();
        assertThat(bench().bus().awaitIdle(bench().patience())).isTrue();
    }

    /** LIFE-2: a bus is not idle while an event is in hand. */
    @Test
    default void LIFE_2_a_bus_is_not_idle_while_an_event_is_in_hand() {
        if (!bench().has(Feature.ISOLATION)) {
            LIFE_2_a_bus_is_not_idle_while_something_waits();
            return;
        }
        Recorder busy = bench().recorder().block();
        bench().subscribe(BusBench.group("g"), busy);
        bench().publish("k", 1);
        bench().until(() -> assertThat(busy.attemptCount()).isEqualTo(1));
        assertThat(bench().bus().awaitIdle(Duration.ofMillis(20))).isFalse();
        busy.release();
        assertThat(bench().bus().awaitIdle(bench().patience())).isTrue();
    }
}
