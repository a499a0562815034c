package io.zvt.benchmarks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a user finds when the project is published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationRulesTest {
    private final Reactor reactor = Reactor.read();

    @Test
    void the_bom_lists_every_published_module_and_nothing_else() {
        assertThat(reactor.bom().managedDependencies())
                .allMatch(Pom.Dependency::isOurs)
                .allMatch(dependency -> dependency.version().equals("${project.version}"))
                .extracting(Pom.Dependency::artifactId)
                .containsExactlyInAnyOrderElementsOf(
                        reactor.published().stream().map(Module::name).toList());
    }

    @Test
    void the_bom_has_the_version_of_the_modules() {
        assertThat(reactor.bom().version())
                .isPresent()
                .isEqualTo(reactor.parent().version());
        assertThat(reactor.modules())
                .allSatisfy(module -> assertThat(module.pom().parentVersion())
                        .as(module.name())
                        .isEqualTo(reactor.parent().version()));
    }

    @Test
    void a_published_module_that_has_types_has_javadoc() {
        assertThat(reactor.published())
                .filteredOn(module -> module.pom().isSet("maven.javadoc.skip"))
                .allSatisfy(module -> assertThat(module.mainClasses())
                        .as("types of %s, whose pom skips Javadoc", module.name())
                        .allMatch(type -> type.getSimpleName().equals("package-info")));
    }
}
