package io.zvt.benchmarks.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What one module may know of another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModuleRulesTest {
    private static final Set<String> ADAPTERS =
            Set.of("zvt-bus-inmemory", "zvt-bus-redis", "zvt-store-file", "zvt-workflow-hatchet");
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "zvt-core", Set.of(),
            "zvt-events", Set.of("zvt-core"),
            "zvt-engine", Set.of("zvt-core", "zvt-events"),
            "zvt-backtest", Set.of("zvt-core", "zvt-events", "zvt-engine"),
            "zvt-bus-inmemory", Set.of("zvt-core", "zvt-events"),
            "zvt-bus-redis", Set.of("zvt-core", "zvt-events"),
            "zvt-store-file", Set.of("zvt-core", "zvt-events"),
            "zvt-workflow-hatchet", Set.of("zvt-core", "zvt-events"),
            "zvt-tck", Set.of("zvt-core", "zvt-events"));

    private final Reactor reactor = Reactor.read();
    private final Map<String, Module> owners = reactor.owners();

    @Test
    void every_published_module_has_a_direction() {
        assertThat(reactor.published()).extracting(Module::name).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @Test
    void every_module_has_compiled_classes() {
        assertThat(reactor.modules())
                .allSatisfy(module -> assertThat(module.mainClasses())
                        .as("%s, to be compiled before the rules look at it", module.name())
                        .isNotEmpty());
    }

    @Test
    void a_pom_declares_no_module_against_the_direction() {
        assertThat(reactor.published())
                .allSatisfy(module -> assertThat(module.pom().dependencies().stream()
                                .filter(dependency -> dependency.isOurs() && !dependency.isForTests())
                                .map(Pom.Dependency::artifactId))
                        .as(module.name())
                        .isSubsetOf(MAY_USE.getOrDefault(module.name(), Set.of())));
    }

    @Test
    void a_class_uses_no_module_against_the_direction() {
        assertThat(crossings(reactor.published().stream().flatMap(module -> module.mainClasses().stream()))
                        .filter(crossing -> !MAY_USE.getOrDefault(
                                        crossing.from().name(), Set.of())
                                .contains(crossing.to().name())))
                .isEmpty();
    }

    @Test
    void no_adapter_knows_another_not_even_in_its_tests() {
        assertThat(ADAPTERS)
                .allSatisfy(adapter -> assertThat(reactor.module(adapter).pom().dependencies())
                        .as(adapter)
                        .extracting(Pom.Dependency::artifactId)
                        .doesNotContainAnyElementsOf(ADAPTERS));
        assertThat(crossings(ADAPTERS.stream().map(reactor::module).flatMap(Module::classes))
                        .filter(crossing -> ADAPTERS.contains(crossing.to().name())))
                .isEmpty();
    }

    /** Examples are nobody's API; but that the class traded on history is the one traded on paper has to be shown. */
    @Test
    void nobody_uses_an_example_but_another_example() {
        assertThat(crossings(reactor.modules().stream().flatMap(Module::classes))
                        .filter(crossing -> isExample(crossing.to()) && !isExample(crossing.from())))
                .isEmpty();
    }

    private static boolean isExample(Module module) {
        return module.rootPackage().startsWith("io.zvt.examples");
    }

    @Test
    void an_internal_package_is_used_by_its_own_module_alone() {
        assertThat(crossings(reactor.modules().stream().flatMap(Module::classes))
                        .filter(crossing -> List.of(crossing.dependency()
                                        .getTargetClass()
                                        .getPackageName()
                                        .split("\\.", -1))
                                .contains("internal")))
                .isEmpty();
    }

    @Test
    void every_module_keeps_to_its_root_package() {
        assertThat(reactor.modules())
                .allSatisfy(module -> assertThat(module.classes().map(JavaClass::getPackageName))
                        .as(module.name())
                        .allMatch(name -> (name + ".").startsWith(module.rootPackage() + ".")));
        assertThat(reactor.modules().stream().map(Module::rootPackage).collect(toSet()))
                .hasSameSizeAs(reactor.modules());
    }

    private Stream<Crossing> crossings(Stream<JavaClass> classes) {
        return classes.flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> owners.containsKey(nameOfTarget(dependency)))
                .map(dependency -> new Crossing(
                        owners.get(dependency.getOriginClass().getName()),
                        owners.get(nameOfTarget(dependency)),
                        dependency))
                .filter(crossing -> !crossing.from().equals(crossing.to()));
    }

    private static String nameOfTarget(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getName();
    }

    private record Crossing(Module from, Module to, Dependency dependency) {
        @Override
        public String toString() {
            return from.name() + " uses " + to.name() + ": " + dependency.getDescription();
        }
    }
}
