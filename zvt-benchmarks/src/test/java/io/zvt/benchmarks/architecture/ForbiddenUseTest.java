package io.zvt.benchmarks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What no code of ours does, because a host, a backtest or a machine elsewhere would suffer from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForbiddenUseTest {
    private final Reactor reactor = Reactor.read();

    @Test
    void nobody_but_the_clock_reads_the_time() {
        Stream<JavaClass> classes =
                everything().filter(type -> !type.getPackageName().equals("io.zvt.core.time"));
        assertThat(ForbiddenUse.OWN_TIME.findIn(classes)).isEmpty();
    }

    @Test
    void randomness_comes_from_a_seed() {
        assertThat(ForbiddenUse.OWN_RANDOMNESS.findIn(everything())).isEmpty();
    }

    @Test
    void nothing_depends_on_the_default_zone_or_locale() {
        assertThat(ForbiddenUse.DEFAULTS_OF_THE_MACHINE.findIn(everything())).isEmpty();
    }

    @Test
    void nobody_ends_the_process() {
        assertThat(ForbiddenUse.ENDING_THE_PROCESS.findIn(everything())).isEmpty();
    }

    @Test
    void nobody_sleeps_not_even_a_test() {
        assertThat(ForbiddenUse.SLEEPING.findIn(everything())).isEmpty();
    }

    @Test
    void a_library_never_prints() {
        assertThat(ForbiddenUse.PRINTING.findIn(
                        reactor.published().stream().flatMap(module -> module.mainClasses().stream())))
                .isEmpty();
    }

    private Stream<JavaClass> everything() {
        return reactor.modules().stream().flatMap(Module::classes);
    }
}
