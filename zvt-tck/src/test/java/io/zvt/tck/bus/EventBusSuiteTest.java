package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite itself under test: it passes buses that are correct, and each rule's tests find a bus that breaks that rule. */
class EventBusSuiteTest {

    private static final Pattern RULE = Pattern.compile("([A-Z]+)_(\\d)_.*");
    private static final Set<String> RULES = Set.of(
            "ORD-1", "ORD-2", "ORD-3", "DEL-1", "DEL-2", "GRP-1", "ISO-1", "BP-1", "ERR-1", "ERR-2", "LIFE-1", "LIFE-2",
            "EVO-1", "CAP-1");

    @Test
    void a_correct_bus_passes() {
        Outcome outcome = run("CORRECT");
        assertThat(outcome.failed()).isEmpty();
        assertThat(rulesOf(outcome.passed())).isEqualTo(RULES);
    }

    @Test
    void a_bus_that_reorders_events_of_different_keys_passes_for_nothing_is_promised_across_keys() {
        assertThat(run("LARGEST_KEY_FIRST").failed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_bus_with_one_fault_fails_by_the_rule_that_it_breaks_and_by_no_other(Fault fault) {
        Outcome outcome = run(fault.name());
        assertThat(rulesOf(outcome.failed())).as("%s failed %s", fault, outcome).containsExactly(fault.rule());
        assertThat(rulesOf(outcome.passed())).containsAll(others(fault.rule()));
    }

    @Test
    void every_rule_has_a_fault_that_breaks_it() {
        assertThat(List.of(Fault.values()).stream().map(Fault::rule).collect(Collectors.toSet()))
                .isEqualTo(RULES);
    }

    private static Set<String> others(String rule) {
        return RULES.stream().filter(each -> !each.equals(rule)).collect(Collectors.toSet());
    }

    private static Set<String> rulesOf(List<String> tests) {
        Set<String> rules = new TreeSet<>();
        for (String test : tests) {
            Matcher matcher = RULE.matcher(test);
            assertThat(matcher.matches())
                    .as("the rule's id in the name of %s", test)
                    .isTrue();
            rules.add(matcher.group(1) + "-" + matcher.group(2));
        }
        return rules;
    }

    private static Outcome run(String variant) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ReferenceSuite.class))
                .configurationParameter(ReferenceSuite.PARAMETER, variant)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .build();
        Outcome outcome = new Outcome(
                Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
        LauncherFactory.create().execute(request, outcome);
        return outcome;
    }

    private record Outcome(List<String> passed, List<String> failed) implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String name = test.getLegacyReportingName().replaceAll("\\(.*", "");
            if (!test.isTest()) {
                assertThat(result.getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
            } else if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.add(name);
            } else {
                failed.add(name);
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            throw new AssertionError("a rule is never skipped, but " + test.getDisplayName() + " was: " + reason);
        }
    }
}
