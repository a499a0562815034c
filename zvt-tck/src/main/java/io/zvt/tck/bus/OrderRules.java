package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** ORD-1 to ORD-3: one order per key for all groups, nothing across keys, and what a handler publishes comes after. */
interface OrderRules extends BusRules {

    /** A backlog that no test fills. */
    int ROOM = 1_000_000;

    /** The keys that several publishers share. */
    List<String> KEYS = List.of("k0", "k1", "k2");

    /** ORD-1: every group sees one order per key under four publishers. */
    @Test
    default void ORD_1_every_group_sees_one_order_per_key_under_four_publishers() {
        List<Recorder> groups = threeGroupsWithRoom();
        int load = bench().load();
        List<CompletableFuture<Void>> publishers = IntStream.range(0, 4)
                .mapToObj(publisher -> BusBench.beside(() -> publishShare(publisher, load)))
                .toList();
        publishers.forEach(bench()::patientlyJoin);
        groups.forEach(group -> bench().untilHandled(group, 4 * load));
        for (String key : KEYS) {
            List<Long> order = groups.get(0).numbers(key);
            assertThat(groups)
                    .allSatisfy(group -> assertThat(group.numbers(key))
                            .as("order of %s", key)
                            .isEqualTo(order));
            for (int publisher = 0; publisher < 4; publisher++) {
                assertThat(shareOf(publisher, order))
                        .as("publisher %s on %s", publisher, key)
                        .isSorted();
            }
        }
    }

    private List<Recorder> threeGroupsWithRoom() {
        Recorder one = bench().recorder();
        Recorder two = bench().recorder();
        Recorder shared = bench().recorder();
        bench().subscribe(BusBench.group("one").backlog(ROOM), one);
        bench().subscribe(BusBench.group("two").backlog(ROOM), two);
        bench().subscribe(BusBench.group("shared").backlog(ROOM), shared);
        bench().subscribe(BusBench.group("shared").backlog(ROOM), shared);
        return List.of(one, two, shared);
    }

    private void publishShare(int publisher, int load) {
        Writer writer = bench().writer("publisher-" + publisher);
        for (int i = 0; i < load; i++) {
            writer.publish(bench().bus(), KEYS.get(i % KEYS.size()), (long) publisher * ROOM + i);
        }
    }

    private static List<Long> shareOf(int publisher, List<Long> numbers) {
        return numbers.stream().filter(number -> number / ROOM == publisher).toList();
    }

    /** ORD-1: members of a group handle a key one at a time. */
    @Test
    default void ORD_1_members_of_a_group_handle_a_key_one_at_a_time() {
        Recorder members = bench().recorder().dawdling();
        bench().subscribe(BusBench.group("shared"), members);
        bench().subscribe(BusBench.group("shared"), members);
        bench().publishAll("k", 1, 200);
        bench().untilHandled(members, 200);
        assertThat(members.overlaps()).isZero();
        assertThat(members.numbers())
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    /** ORD-2: events of many keys all arrive in whatever order. */
    @Test
    default void ORD_2_events_of_many_keys_all_arrive_in_whatever_order() {
        Recorder group = bench().recorder();
        bench().subscribe(BusBench.group("g"), group);
        List<String> keys = IntStream.range(0, 200).mapToObj(i -> "key-" + i).toList();
        keys.forEach(key -> bench().publish(key, 1));
        bench().until(() -> assertThat(group.handled())
                .extracting(delivery -> delivery.event().partitionKey())
                .containsExactlyInAnyOrderElementsOf(keys));
    }

    /** ORD-3: an event published by a handler comes after the one in hand. */
    @Test
    default void ORD_3_an_event_published_by_a_handler_comes_after_the_one_in_hand() {
        List<String> steps = new CopyOnWriteArrayList<>();
        Recorder other = bench().recorder();
        Recorder publishing = bench().recorder().behaving(delivery -> {
            long number = Recorder.number(delivery);
            steps.add("begin " + number);
            if (number == 1) {
                bench().publish("k", 2);
            }
            steps.add("end " + number);
        });
        bench().subscribe(BusBench.group("publishing"), publishing);
        bench().subscribe(BusBench.group("other"), other);
        bench().publish("k", 1);
        bench().untilHandled(publishing, 2);
        bench().untilHandled(other, 2);
        assertThat(steps).containsExactly("begin 1", "end 1", "begin 2", "end 2");
        assertThat(other.numbers()).containsExactly(1L, 2L);
    }
}
