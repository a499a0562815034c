package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BacklogOverflowException;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** BP-1: every backlog is bounded, and what happens when it is full. */
interface BackpressureRules extends BusRules {

    /** A backlog that a test fills. */
    int SMALL = 8;

    /** BP-1: a full backlog ends the group and shows. */
    @Test
    default void BP_1_a_full_backlog_ends_the_group_and_shows() {
        Recorder group = bench().recorder().behaving(delivery -> {
            throw new IllegalStateException("the group stands still");
        });
        Subscription bounded = BusBench.group("g").backlog(SMALL).onFailure(BusBench.haltAtOnce());
        SubscriptionHandle handle = bench().subscribe(bounded, group);
        bench().publish("k", 1);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.HALTED));
        bench().publishAll("k", 2, 40);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.OVERFLOWED));
        assertThat(handle.failure()).get().isInstanceOf(BacklogOverflowException.class);
        assertThat(handle.dropped()).isGreaterThan(SMALL);
        assertThatThrownBy(handle::resume).isInstanceOf(InvalidInputException.class);
    }

    /** BP-1: what was handled before an overflow has no gap. */
    @Test
    default void BP_1_what_was_handled_before_an_overflow_has_no_gap() {
        if (!bench().has(Feature.ISOLATION)) {
            BP_1_a_full_backlog_ends_the_group_and_shows();
            return;
        }
        Recorder group = bench().recorder().block();
        SubscriptionHandle handle = bench().subscribe(BusBench.group("g").backlog(SMALL), group);
        bench().publishAll("k", 1, 40);
        bench().until(() -> assertThat(handle.state()).isEqualTo(State.OVERFLOWED));
        group.release();
        bench().publishAll("k", 41, 45);
        bench().stays(() -> assertThat(group.numbers())
                .isEqualTo(LongStream.rangeClosed(1, group.count()).boxed().toList())
                .hasSizeLessThan(40));
    }

    /** BP-1: a group that overflowed can subscribe anew. */
    @Test
    default void BP_1_a_group_that_overflowed_can_subscribe_anew() {
        Recorder standing = bench().recorder().behaving(delivery -> {
            throw new IllegalStateException("the group stands still");
        });
        Subscription bounded = BusBench.group("g").backlog(1).onFailure(BusBench.haltAtOnce());
        SubscriptionHandle ended = bench().subscribe(bounded, standing);
        bench().publishAll("k", 1, 10);
        bench().until(() -> assertThat(ended.state()).isEqualTo(State.OVERFLOWED));
        Recorder anew = bench().recorder();
        bench().subscribe(BusBench.group("g").backlog(SMALL), anew);
        bench().publish("k", 11);
        bench().until(() -> assertThat(anew.numbers()).containsExactly(11L));
    }

    /** BP-1: a durable group that is full catches up from the log. */
    @Test
    default void BP_1_a_durable_group_that_is_full_catches_up_from_the_log() {
        Subscription durable = BusBench.group("g").durably().backlog(SMALL);
        if (!bench().has(Feature.DURABLE)) {
            bench().assertRefused(durable);
            return;
        }
        Recorder group = bench().recorder().block();
        SubscriptionHandle handle = bench().subscribe(durable, group);
        bench().publishAll("k", 1, 100);
        group.release();
        bench().untilHandled(group, 100);
        assertThat(group.numbers())
                .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(handle.state()).isEqualTo(State.RUNNING);
        assertThat(handle.dropped()).isZero();
    }

    /** BP-1: a conflating group keeps the newest event of each key. */
    @Test
    default void BP_1_a_conflating_group_keeps_the_newest_event_of_each_key() {
        Subscription conflating = BusBench.group("g").conflating().backlog(SMALL);
        if (!bench().has(Feature.CONFLATION)) {
            bench().assertRefused(conflating);
            return;
        }
        Recorder group = bench().recorder().block();
        SubscriptionHandle handle = bench().subscribe(conflating, group);
        for (int number = 1; number <= 50; number++) {
            for (String key : List.of("a", "b", "c")) {
                bench().publish(key, number);
            }
        }
        group.release();
        for (String key : List.of("a", "b", "c")) {
            bench().until(() -> assertThat(group.numbers(key)).endsWith(50L));
            assertThat(group.numbers(key)).isSorted().doesNotHaveDuplicates();
        }
        assertThat(handle.state()).isEqualTo(State.RUNNING);
        assertThat(group.count()).isLessThan(150);
    }
}
