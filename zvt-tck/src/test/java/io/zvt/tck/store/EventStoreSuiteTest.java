package io.zvt.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite tried on stores that each break one thing: it rejects them by the rule that says so, and by no other. */
class EventStoreSuiteTest {

    @ParameterizedTest
    @MethodSource("io.zvt.tck.store.StoreDouble#all")
    void a_double_is_rejected_by_its_rules_and_by_no_other(StoreDouble store) {
        SuiteRun run = SuiteRun.of(store);
        assertThat(run.broken()).isEqualTo(store.breaks());
        assertThat(run.passed()).isNotEmpty();
    }

    @Test
    void each_rule_rejects_some_double() {
        Set<String> rules = SuiteRun.of(StoreDouble.named("none")).passed();
        Set<String> broken = new TreeSet<>();
        StoreDouble.all().stream().map(StoreDouble::breaks).forEach(broken::addAll);
        assertThat(broken).isEqualTo(rules);
    }
}
