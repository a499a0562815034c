package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DEL-1 and DEL-2: when a publication is accepted, and how often an event is delivered. */
interface DeliveryRules extends BusRules {

    /** DEL-1: the handle completes when the event is accepted. */
    @Test
    default void DEL_1_the_handle_completes_when_the_event_is_accepted() {
        Recorder group = bench().recorder();
        if (bench().has(Feature.ISOLATION)) {
            group.block();
        }
        bench().subscribe(BusBench.group("g"), group);
        PublishHandle handle = bench().publish("k", 1);
        bench().patientlyJoin(handle.accepted().toCompletableFuture());
        assertThat(group.count()).isEqualTo(bench().has(Feature.ISOLATION) ? 0 : 1);
    }

    /** DEL-2: no event comes twice when a member leaves. */
    @Test
    default void DEL_2_no_event_comes_twice_when_a_member_leaves() {
        Recorder members = bench().recorder();
        SubscriptionHandle leaving = bench().subscribe(BusBench.group("g"), members);
        bench().subscribe(BusBench.group("g"), members);
        bench().publishAll("k", 1, 50);
        bench().untilHandled(members, 50);
        leaving.close();
        bench().publishAll("k", 51, 100);
        bench().untilHandled(members, 100);
        assertThat(members.numbers()).hasSize(100).doesNotHaveDuplicates();
    }

    /** DEL-2: a further attempt says so and has the same id. */
    @Test
    default void DEL_2_a_further_attempt_says_so_and_has_the_same_id() {
        Recorder group = bench().recorder().behaving(delivery -> {
            if (delivery.attempt() == 1) {
                throw new IllegalStateException("the first attempt fails");
            }
        });
        FailurePolicy policy = FailurePolicy.halt().retries(1, Duration.ofMillis(1));
        bench().subscribe(BusBench.group("g").onFailure(policy), group);
        bench().publish("k", 1);
        bench().untilHandled(group, 1);
        List<Delivery> attempts = group.attempts();
        assertThat(attempts).extracting(Delivery::redelivered).containsExactly(false, true);
        assertThat(attempts.get(1).event().id())
                .isEqualTo(attempts.get(0).event().id());
    }

    /** DEL-2: a durable group gets what was published while it was away. */
    @Test
    default void DEL_2_a_durable_group_gets_what_was_published_while_it_was_away() {
        Subscription durable = BusBench.group("g").durably();
        if (!bench().has(Feature.DURABLE)) {
            bench().assertRefused(durable);
            return;
        }
        Recorder before = bench().recorder();
        SubscriptionHandle member = bench().subscribe(durable, before);
        bench().publishAll("k", 1, 5);
        bench().untilHandled(before, 5);
        member.close();
        bench().publishAll("k", 6, 10);
        bench().close(bench().patience());
        EventBus reopened = bench().another();
        Recorder after = bench().recorder();
        reopened.subscribe(durable, after);
        bench().publish(reopened, "k", 11);
        bench().until(() -> assertThat(after.numbers()).contains(6L, 7L, 8L, 9L, 10L, 11L));
        assertThat(after.numbers()).isSorted();
    }

    /** DEL-2: a durable group gets again what was in hand and is told so. */
    @Test
    default void DEL_2_a_durable_group_gets_again_what_was_in_hand_and_is_told_so() {
        Subscription durable = BusBench.group("g").durably();
        if (!bench().has(Feature.DURABLE)) {
            bench().assertRefused(durable);
            return;
        }
        Recorder cut = bench().recorder();
        bench().subscribe(durable, cut);
        bench().publish("k", 1);
        bench().untilHandled(cut, 1);
        cut.block();
        bench().publishAll("k", 2, 4);
        bench().until(() -> assertThat(cut.attemptCount()).isEqualTo(2));
        bench().close(Duration.ofMillis(20));
        Recorder after = bench().recorder();
        bench().another().subscribe(durable, after);
        bench().until(() -> assertThat(after.numbers()).contains(2L, 3L, 4L));
        assertThat(after.handled())
                .filteredOn(delivery -> Recorder.number(delivery) == 2)
                .first()
                .satisfies(again -> {
                    assertThat(again.redelivered()).isTrue();
                    assertThat(again.event().id())
                            .isEqualTo(cut.attempts().get(1).event().id());
                });
    }
}
