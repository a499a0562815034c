package io.zvt.benchmarks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user has to have on the class path in order to compile against us: us, and nothing that we chose to use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureRulesTest {
    private static final List<String> ALLOWED = List.of("java.", "io.zvt.", "org.jspecify.annotations.");

    private final Reactor reactor = Reactor.read();

    @ParameterizedTest
    @ValueSource(strings = {"zvt-core", "zvt-events", "zvt-engine", "zvt-bus-inmemory"})
    void no_signature_shows_a_type_of_somebody_else(String module) {
        assertThat(reactor.module(module).mainClasses().stream()
                        .filter(SignatureRulesTest::isOffered)
                        .flatMap(SignatureRulesTest::foreignTypes))
                .isEmpty();
    }

    private static boolean isOffered(JavaClass type) {
        return isOpen(type)
                && !type.getPackageName().matches(".*\\.internal(\\..*)?")
                && type.getEnclosingClass().map(SignatureRulesTest::isOffered).orElse(true);
    }

    private static boolean isOpen(HasModifiers element) {
        return element.getModifiers().contains(JavaModifier.PUBLIC)
                || element.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<String> foreignTypes(JavaClass type) {
        Stream<JavaType> declared = Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), bounds(type.getTypeParameters()))
                .flatMap(types -> types);
        Stream<String> ofMembers = type.getMembers().stream()
                .filter(SignatureRulesTest::isOpen)
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .flatMap(SignatureRulesTest::foreignTypes);
        return Stream.concat(foreign(type.getName(), type, declared), ofMembers);
    }

    private static Stream<String> foreignTypes(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            Stream<JavaType> types = Stream.of(
                            Stream.of(unit.getReturnType()),
                            unit.getParameterTypes().stream(),
                            unit.getExceptionTypes().stream(),
                            bounds(unit.getTypeParameters()))
                    .flatMap(each -> each);
            return foreign(member.getFullName(), member, types);
        }
        return foreign(
                member.getFullName(),
                member,
                Stream.of(((com.tngtech.archunit.core.domain.JavaField) member).getType()));
    }

    private static Stream<JavaType> bounds(List<? extends JavaTypeVariable<?>> parameters) {
        return parameters.stream().flatMap(parameter -> parameter.getUpperBounds().stream());
    }

    private static Stream<String> foreign(String where, HasAnnotations<?> annotated, Stream<? extends JavaType> types) {
        Stream<JavaClass> annotations = annotated.getAnnotations().stream().map(JavaAnnotation::getRawType);
        return Stream.concat(types.flatMap(type -> type.getAllInvolvedRawTypes().stream()), annotations)
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> ALLOWED.stream().noneMatch(name::startsWith))
                .distinct()
                .map(name -> where + " shows " + name);
    }
}
