package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.StartAt;
import io.zvt.events.bus.Subscription;
import io.zvt.events.store.Position;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** CAP-1: a bus has what it says, and refuses what it has not. */
interface CapabilityRules extends BusRules {

    /** CAP-1: the bus says what it can do. */
    @Test
    default void CAP_1_the_bus_says_what_it_can_do() {
        assertThat(bench().bus().capabilities().features())
                .isEqualTo(bench().suite().expected());
    }

    /** CAP-1: a group starts at the beginning where the bus replays. */
    @Test
    default void CAP_1_a_group_starts_at_the_beginning_where_the_bus_replays() {
        Subscription replaying = BusBench.group("g").from(StartAt.beginning());
        if (!bench().has(Feature.REPLAY)) {
            bench().assertRefused(replaying);
            return;
        }
        bench().publishAll("k", 1, 3);
        Recorder group = bench().recorder();
        bench().subscribe(replaying, group);
        bench().publish("k", 4);
        bench().until(() -> assertThat(group.numbers()).containsExactly(1L, 2L, 3L, 4L));
    }

    /** CAP-1: a group starts at a position where the bus replays. */
    @Test
    default void CAP_1_a_group_starts_at_a_position_where_the_bus_replays() {
        if (!bench().has(Feature.REPLAY)) {
            bench().assertRefused(BusBench.group("g").from(StartAt.after(Position.START)));
            return;
        }
        bench().publishAll("k", 1, 3);
        Position behindThree = bench().suite().end();
        bench().publish("k", 4);
        Recorder group = bench().recorder();
        bench().subscribe(BusBench.group("g").from(StartAt.after(behindThree)), group);
        bench().publish("k", 5);
        bench().until(() -> assertThat(group.numbers()).containsExactly(4L, 5L));
    }

    /** CAP-1: a bus conflates only where it says so. */
    @Test
    default void CAP_1_a_bus_conflates_only_where_it_says_so() {
        Subscription conflating = BusBench.group("g").conflating();
        if (!bench().has(Feature.CONFLATION)) {
            bench().assertRefused(conflating);
            return;
        }
        Recorder group = bench().recorder();
        bench().subscribe(conflating, group);
        bench().publish("k", 1);
        bench().until(() -> assertThat(group.numbers()).containsExactly(1L));
        bench().assertRefused(BusBench.group("h").conflating().durably());
    }

    /** CAP-1: events reach another bus only where it says so. */
    @Test
    default void CAP_1_events_reach_another_bus_only_where_it_says_so() {
        EventBus other = bench().another();
        Recorder there = bench().recorder();
        Recorder here = bench().recorder();
        other.subscribe(BusBench.group("there"), there);
        bench().subscribe(BusBench.group("here"), here);
        bench().publish("k", 1);
        bench().untilHandled(here, 1);
        if (bench().has(Feature.CROSS_PROCESS)) {
            bench().untilHandled(there, 1);
        } else {
            bench().stays(() -> assertThat(there.count()).isZero());
        }
    }

    /** CAP-1: handlers run apart from publishers only where it says so. */
    @Test
    default void CAP_1_handlers_run_apart_from_publishers_only_where_it_says_so() {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Recorder group = bench().recorder().behaving(delivery -> threads.add(Thread.currentThread()));
        bench().subscribe(BusBench.group("g"), group);
        bench().publish("k", 1);
        bench().untilHandled(group, 1);
        assertThat(threads.contains(Thread.currentThread())).isNotEqualTo(bench().has(Feature.ISOLATION));
    }
}
