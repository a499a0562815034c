package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.DeadLetter;
import io.zvt.events.bus.Delivery;
import org.junit.jupiter.api.Test;

/** ERR-2: what a dead letter keeps, and what can be done with it. */
interface DeadLetterRules extends BusRules {

    /** ERR-2: a dead letter keeps the event the group the attempts and the cause. */
    @Test
    default void ERR_2_a_dead_letter_keeps_the_event_the_group_the_attempts_and_the_cause() {
        if (hasNoDeadLetters()) {
            return;
        }
        Recorder group = bench().recorder();
        DeadLetter letter = giveUpOne(group);
        assertThat(letter.event().orElseThrow().id())
                .isEqualTo(group.attempts().get(0).event().id());
        assertThat(letter.group()).isEqualTo("g");
        assertThat(letter.topic()).isEqualTo(SuiteTypes.TOPIC);
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.cause()).contains("number one fails");
        assertThat(bench().bus().deadLetters().list("another")).isEmpty();
    }

    /** ERR-2: a letter that is redriven and handled is forgotten. */
    @Test
    default void ERR_2_a_letter_that_is_redriven_and_handled_is_forgotten() {
        if (hasNoDeadLetters()) {
            return;
        }
        Recorder group = bench().recorder();
        DeadLetter letter = giveUpOne(group);
        group.behaving(delivery -> {});
        assertThat(bench().bus().deadLetters().redrive(letter.id())).isTrue();
        Delivery redriven = group.handled().get(0);
        assertThat(Recorder.number(redriven)).isEqualTo(1);
        assertThat(redriven.redelivered()).isTrue();
        assertThat(redriven.attempt()).isEqualTo(2);
        assertThat(bench().bus().deadLetters().list("g")).isEmpty();
    }

    /** ERR-2: a letter that fails again is kept with its new cause. */
    @Test
    default void ERR_2_a_letter_that_fails_again_is_kept_with_its_new_cause() {
        if (hasNoDeadLetters()) {
            return;
        }
        Recorder group = bench().recorder();
        DeadLetter letter = giveUpOne(group);
        group.behaving(delivery -> {
            throw new IllegalArgumentException("and fails again");
        });
        assertThat(bench().bus().deadLetters().redrive(letter.id())).isFalse();
        assertThat(bench().bus().deadLetters().list("g")).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(letter.id());
            assertThat(kept.attempts()).isEqualTo(2);
            assertThat(kept.cause()).contains("and fails again");
        });
    }

    /** ERR-2: a letter that is discarded is forgotten. */
    @Test
    default void ERR_2_a_letter_that_is_discarded_is_forgotten() {
        if (hasNoDeadLetters()) {
            return;
        }
        DeadLetter letter = giveUpOne(bench().recorder());
        bench().bus().deadLetters().discard(letter.id());
        assertThat(bench().bus().deadLetters().list("g")).isEmpty();
        assertThatThrownBy(() -> bench().bus().deadLetters().discard(letter.id()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> bench().bus().deadLetters().redrive(letter.id()))
                .isInstanceOf(InvalidInputException.class);
    }

    private DeadLetter giveUpOne(Recorder group) {
        group.behaving(FailureRules::failAtOne);
        bench().subscribe(BusBench.group("g").onFailure(BusBench.giveUpAtOnce()), group);
        bench().publish("k", 1);
        bench().until(() -> assertThat(bench().bus().deadLetters().list("g")).hasSize(1));
        return bench().bus().deadLetters().list("g").get(0);
    }

    private boolean hasNoDeadLetters() {
        if (bench().has(Feature.DEAD_LETTERS)) {
            return false;
        }
        bench().assertRefused(BusBench.group("g").onFailure(BusBench.giveUpAtOnce()));
        assertThat(bench().bus().deadLetters().list("g")).isEmpty();
        assertThatThrownBy(() -> bench().bus().deadLetters().redrive("1")).isInstanceOf(InvalidInputException.class);
        return true;
    }
}
