package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite rejects a venue with one fault by the test of the broken rule, and by no other. */
class VenueSuiteTest {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_fault_is_found_by_the_rule_that_it_breaks_and_by_no_other(Fault fault) {
        Failures failures = new Failures();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FaultySuite.class))
                .configurationParameter(FaultySuite.FAULT, fault.name())
                .build();
        LauncherFactory.create().execute(request, failures);
        assertThat(failures.run).isEqualTo(Fault.values().length);
        assertThat(List.copyOf(failures.rules)).containsExactly("VEN_" + fault.rule);
    }

    /** Writes down which rules failed. */
    private static final class Failures implements TestExecutionListener {

        private final TreeSet<String> rules = new TreeSet<>();
        private int run;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest()) {
                return;
            }
            run++;
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                String[] words = test.getLegacyReportingName().split("_", 3);
                rules.add(words[0] + "_" + words[1]);
            }
        }
    }
}
