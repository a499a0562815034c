package io.zvt.benchmarks.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** How classes are grouped into packages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageRulesTest {
    private final Reactor reactor = Reactor.read();

    @Test
    void a_package_lies_in_one_module() {
        Map<String, Set<String>> modulesByPackage = reactor.modules().stream()
                .flatMap(module -> module.classes().map(type -> Map.entry(type.getPackageName(), module.name())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        assertThat(modulesByPackage)
                .allSatisfy((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    @TestFactory
    Stream<DynamicTest> packages_form_no_cycle() {
        return reactor.modules().stream()
                .map(module -> DynamicTest.dynamicTest(
                        module.name(),
                        () -> slices().assignedFrom(new ByPackage())
                                .should()
                                .beFreeOfCycles()
                                .allowEmptyShould(true)
                                .check(module.mainClasses())));
    }

    @Test
    void every_package_is_null_marked_and_says_what_belongs_there() {
        assertThat(reactor.modules())
                .allSatisfy(module -> assertThat(packagesOf(module)).allSatisfy(name -> {
                    assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                            .as("@NullMarked on %s", name)
                            .isTrue();
                    assertThat(sourceOfPackageInfo(module, name)).startsWith("/**");
                }));
    }

    private static Set<String> packagesOf(Module module) {
        return module.mainClasses().stream().map(JavaClass::getPackageName).collect(toSet());
    }

    private static String sourceOfPackageInfo(Module module, String name) throws IOException {
        Path sources = module.directory().resolve("src/main/java");
        return Files.readString(sources.resolve(name.replace('.', '/')).resolve("package-info.java"));
    }

    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
