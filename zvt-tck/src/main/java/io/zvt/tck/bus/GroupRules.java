package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.Subscription;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** GRP-1: members share the work, groups each get everything that they asked for. */
interface GroupRules extends BusRules {

    /** GRP-1: each group gets every event it asks for. */
    @Test
    default void GRP_1_each_group_gets_every_event_it_asks_for() {
        Recorder all = bench().recorder();
        Recorder some = bench().recorder();
        Recorder elsewhere = bench().recorder();
        bench().subscribe(BusBench.group("all"), all);
        bench().subscribe(BusBench.group("some").types(SuiteTypes.OTHER.name()), some);
        bench().subscribe(Subscription.of("all", "elsewhere"), elsewhere);
        bench().publish("k", 1);
        bench().publishOther("k", 2);
        bench().publish("k", 3);
        bench().publishOther("k", 4);
        bench().until(() -> assertThat(all.numbers()).containsExactly(1L, 2L, 3L, 4L));
        bench().until(() -> assertThat(some.numbers()).containsExactly(2L, 4L));
        assertThat(elsewhere.count()).isZero();
    }

    /** GRP-1: members share the work. */
    @Test
    default void GRP_1_members_share_the_work() {
        Recorder one = bench().recorder();
        Recorder two = bench().recorder();
        bench().subscribe(BusBench.group("g"), one);
        bench().subscribe(BusBench.group("g"), two);
        for (int i = 1; i <= 100; i++) {
            bench().publish("k" + i % 10, i);
        }
        bench().until(() -> assertThat(one.count() + two.count()).isGreaterThanOrEqualTo(100));
        assertThat(together(one, two)).containsExactlyElementsOf(upTo(100));
    }

    /** GRP-1: a member that joins shares the work too. */
    @Test
    default void GRP_1_a_member_that_joins_shares_the_work_too() {
        Recorder one = bench().recorder();
        Recorder two = bench().recorder();
        bench().subscribe(BusBench.group("g"), one);
        bench().publishAll("k", 1, 20);
        bench().untilHandled(one, 20);
        bench().subscribe(BusBench.group("g"), two);
        bench().publishAll("k", 21, 60);
        bench().until(() -> assertThat(one.count() + two.count()).isGreaterThanOrEqualTo(60));
        assertThat(together(one, two)).containsExactlyElementsOf(upTo(60));
    }

    /** GRP-1: a member that asks for something else is refused. */
    @Test
    default void GRP_1_a_member_that_asks_for_something_else_is_refused() {
        bench().subscribe(BusBench.group("g"), bench().recorder());
        assertThatThrownBy(() -> bench().subscribe(BusBench.group("g").backlog(7), bench().recorder()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("members");
    }

    private static List<Long> together(Recorder one, Recorder two) {
        return Stream.concat(one.numbers().stream(), two.numbers().stream())
                .sorted()
                .toList();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
