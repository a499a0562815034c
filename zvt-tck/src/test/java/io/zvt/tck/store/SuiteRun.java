package io.zvt.tck.store;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of the suite on a double, and what came of each rule. */
final class SuiteRun implements TestExecutionListener {

    private final Set<String> passed = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();

    static SuiteRun of(StoreDouble store) {
        SuiteRun run = new SuiteRun();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(DoubleSuite.class))
                                .configurationParameter(DoubleSuite.PARAMETER, store.name())
                                .build(),
                        run);
        return run;
    }

    Set<String> passed() {
        return passed;
    }

    Set<String> broken() {
        return broken;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean isSuccess = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ruleOf(((MethodSource) source).getMethodName()))
                .ifPresent(isSuccess ? passed::add : broken::add);
    }

    /** The id of a rule, which a test's name begins with. */
    private static String ruleOf(String method) {
        String[] words = method.split("_", 3);
        return (words[0] + "-" + words[1]).toUpperCase(Locale.ROOT);
    }
}
