package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** ERR-1: a failure shows and follows the policy. */
interface FailureRules extends BusRules {

    /** ERR-1: a failure is retried then halts the group at its event. */
    @Test
    default void ERR_1_a_failure_is_retried_then_halts_the_group_at_its_event() {
        Recorder group = bench().recorder().behaving(FailureRules::failAtOne);
        FailurePolicy policy = FailurePolicy.halt().retries(2, Duration.ofMillis(1));
        SubscriptionHandle handle = bench().subscribe(BusBench.group("g").onFailure(policy), group);
        bench().publishAll("k", 1, 3);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.HALTED));
        assertThat(group.attempts()).extracting(Delivery::attempt).containsExactly(1, 2, 3);
        assertThat(handle.failure()).get().isInstanceOf(IllegalStateException.class);
        bench().stays(() -> assertThat(group.attemptCount()).isEqualTo(3));
    }

    /** ERR-1: a halted group goes on at its event when it is resumed. */
    @Test
    default void ERR_1_a_halted_group_goes_on_at_its_event_when_it_is_resumed() {
        Recorder group = bench().recorder().behaving(FailureRules::failAtOne);
        SubscriptionHandle handle = bench().subscribe(BusBench.group("g").onFailure(BusBench.haltAtOnce()), group);
        assertThatThrownBy(handle::resume).isInstanceOf(InvalidInputException.class);
        bench().publishAll("k", 1, 3);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.HALTED));
        group.behaving(delivery -> {});
        handle.resume();
        bench().untilHandled(group, 3);
        assertThat(group.numbers()).containsExactly(1L, 2L, 3L);
        assertThat(handle.state()).isEqualTo(State.RUNNING);
    }

    /** ERR-1: an Error is a failure like any other. */
    @Test
    default void ERR_1_an_Error_is_a_failure_like_any_other() {
        Recorder group = bench().recorder().behaving(delivery -> {
            throw new StackOverflowError("thrown on purpose");
        });
        SubscriptionHandle handle = bench().subscribe(BusBench.group("g").onFailure(BusBench.haltAtOnce()), group);
        bench().publish("k", 1);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.HALTED));
        assertThat(handle.failure()).get().isInstanceOf(StackOverflowError.class);
        group.behaving(delivery -> {});
        handle.resume();
        bench().untilHandled(group, 1);
    }

    /** ERR-1: an event that is given up makes way for the next. */
    @Test
    default void ERR_1_an_event_that_is_given_up_makes_way_for_the_next() {
        Subscription givingUp =
                BusBench.group("g").onFailure(FailurePolicy.deadLetters().retries(1, Duration.ofMillis(1)));
        if (!bench().has(Feature.DEAD_LETTERS)) {
            bench().assertRefused(givingUp);
            return;
        }
        Recorder group = bench().recorder().behaving(FailureRules::failAtOne);
        SubscriptionHandle handle = bench().subscribe(givingUp, group);
        bench().publishAll("k", 1, 3);
        bench().until(() -> assertThat(group.numbers()).containsExactly(2L, 3L));
        assertThat(handle.state()).isEqualTo(State.RUNNING);
        assertThat(handle.dropped()).isEqualTo(1);
        assertThat(handle.failure()).get().isInstanceOf(IllegalStateException.class);
    }

    static void failAtOne(Delivery delivery) {
        if (Recorder.number(delivery) == 1) {
            throw new IllegalStateException("number one fails");
        }
    }
}
