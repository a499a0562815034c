package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.bus.SubscriptionHandle.State;
import org.junit.jupiter.api.Test;

/** EVO-1: types that come from a program of another version. */
interface EvolutionRules extends BusRules {

    /** EVO-1: an unknown type is refused when it is published. */
    @Test
    default void EVO_1_an_unknown_type_is_refused_when_it_is_published() {
        Recorder group = bench().recorder();
        bench().subscribe(BusBench.group("g"), group);
        assertThatThrownBy(() -> bench().bus().publish(bench().unknown("k")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("regist");
        bench().publish("other", 1);
        bench().until(() -> assertThat(group.numbers()).containsExactly(1L));
    }

    /** EVO-1: an unknown type that the filter names is parked. */
    @Test
    default void EVO_1_an_unknown_type_that_the_filter_names_is_parked() {
        Subscription naming = BusBench.group("g")
                .types(SuiteTypes.UNKNOWN.name(), SuiteTypes.EVENT.name())
                .onFailure(BusBench.giveUpAtOnce());
        if (cannotMeetUnknownTypes()) {
            assertNamingIsHarmless(naming);
            return;
        }
        Recorder group = bench().recorder();
        bench().subscribe(naming.durably(), group);
        bench().publish("k", 1);
        bench().publishUnknown("k");
        bench().publish("k", 2);
        bench().until(() -> assertThat(group.numbers()).containsExactly(1L, 2L));
        assertThat(bench().bus().deadLetters().list("g")).singleElement().satisfies(letter -> {
            assertThat(letter.cause()).contains(SuiteTypes.UNKNOWN.name());
            assertThat(letter.event().isPresent() || letter.raw().isPresent()).isTrue();
        });
    }

    /** EVO-1: an unknown type that no filter names is left alone. */
    @Test
    default void EVO_1_an_unknown_type_that_no_filter_names_is_left_alone() {
        Subscription other = BusBench.group("g").types(SuiteTypes.EVENT.name());
        if (cannotMeetUnknownTypes()) {
            assertNamingIsHarmless(other);
            return;
        }
        Recorder group = bench().recorder();
        SubscriptionHandle handle = bench().subscribe(other.durably(), group);
        bench().publishUnknown("k");
        bench().publish("k", 1);
        bench().until(() -> assertThat(group.numbers()).containsExactly(1L));
        assertThat(bench().bus().deadLetters().list("g")).isEmpty();
        assertThat(handle.state()).isEqualTo(State.RUNNING);
    }

    /** Where nothing comes from elsewhere, a type that is unknown is refused at the door. */
    private void assertNamingIsHarmless(Subscription subscription) {
        Recorder group = bench().recorder();
        bench().subscribe(subscription.onFailure(BusBench.haltAtOnce()), group);
        assertThatThrownBy(() -> bench().bus().publish(bench().unknown("k"))).isInstanceOf(InvalidInputException.class);
        bench().publish("other", 1);
        bench().until(() -> assertThat(group.numbers()).containsExactly(1L));
        assertThat(bench().bus().deadLetters().list("g")).isEmpty();
    }

    private boolean cannotMeetUnknownTypes() {
        return !bench().has(Feature.DURABLE) && !bench().has(Feature.CROSS_PROCESS);
    }
}
