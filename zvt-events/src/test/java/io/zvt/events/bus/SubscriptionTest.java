package io.zvt.events.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BusCapabilities.Feature;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every bus refuses alike, and how long it waits before a retry. */
class SubscriptionTest {

    private static final Subscription PLAIN = Subscription.of("g", "t");

    @Test
    void retries_wait_twice_as_long_each_time_up_to_the_longest_delay() {
        FailurePolicy policy = new FailurePolicy(6, Duration.ofMillis(100), Duration.ofSeconds(1), false);
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(policy::delayBefore))
                .containsExactly(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(800),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1));
        assertThat(policy.retries(3, Duration.ZERO).delayBefore(3)).isZero();
    }

    @Test
    void a_negative_delay_is_refused() {
        assertThatThrownBy(() -> FailurePolicy.halt().retries(1, Duration.ofMillis(-1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("firstDelay");
    }

    @Test
    void a_bus_refuses_what_it_has_not_and_says_what_that_is() {
        BusCapabilities none = new BusCapabilities(Set.of());
        none.require(PLAIN);
        assertThatThrownBy(() -> none.require(PLAIN.durably())).hasMessageContaining("DURABLE");
        assertThatThrownBy(() -> none.require(PLAIN.conflating())).hasMessageContaining("CONFLATION");
        assertThatThrownBy(() -> none.require(PLAIN.from(StartAt.beginning()))).hasMessageContaining("REPLAY");
        assertThatThrownBy(() -> none.require(PLAIN.onFailure(FailurePolicy.deadLetters())))
                .hasMessageContaining("DEAD_LETTERS");
    }

    @Test
    void nothing_conflates_that_wants_every_event() {
        BusCapabilities all = new BusCapabilities(Set.of(Feature.values()));
        all.require(PLAIN.conflating());
        assertThatThrownBy(() -> all.require(PLAIN.conflating().durably())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> all.require(PLAIN.conflating().from(StartAt.beginning())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void members_of_a_group_ask_for_the_same_but_may_start_elsewhere() {
        PLAIN.requireSameGroup(PLAIN.from(StartAt.beginning()));
        assertThatThrownBy(() -> PLAIN.requireSameGroup(PLAIN.types("a"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PLAIN.requireSameGroup(PLAIN.conflating())).isInstanceOf(InvalidInputException.class);
    }
}
