package io.zvt.benchmarks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two engines in one process share nothing: no static field holds anything that can change. */
class StaticStateTest {

    @Test
    void no_static_field_can_change() {
        Stream<Class<?>> classes = Reactor.read().modules().stream()
                .flatMap(module -> module.mainClasses().stream())
                .map(JavaClass::reflect);
        assertThat(classes.flatMap(StaticStateTest::staticState)).isEmpty();
    }

    @Test
    void what_can_change_is_found_wherever_it_hides() {
        assertThat(staticState(Mutable.class).toList())
                .hasSize(6)
                .anyMatch(finding -> finding.contains("counter is not final"))
                .anyMatch(finding -> finding.contains("AtomicLong"))
                .anyMatch(finding -> finding.contains("SHARED: a [I"))
                .anyMatch(finding -> finding.contains("LIST: a java.util.ArrayList"))
                .anyMatch(finding -> finding.contains("NESTED") && finding.contains("Holder.value is not final"))
                .anyMatch(finding -> finding.contains("CAPTURED"));
    }

    @Test
    void what_cannot_change_is_left_alone() {
        assertThat(staticState(Immutable.class)).isEmpty();
    }

    private static Stream<String> staticState(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(Mutability::of)
                .flatMap(Optional::stream);
    }

    static final class Holder {
        int value = 1;
    }

    static final class Mutable {
        static int counter;
        static final AtomicLong TOTAL = new AtomicLong();
        static final int[] SHARED = {1};
        static final List<String> LIST = new ArrayList<>();
        static final Map<String, Holder> NESTED = Map.of("a", new Holder());
        static final Supplier<Object> CAPTURED = capture(new ArrayList<>());

        private static Supplier<Object> capture(Object value) {
            return () -> value;
        }
    }

    static final class Immutable {
        static final Map<String, List<Integer>> NAMES = Map.of("a", List.of(1));
        static final Comparator<String> ORDER =
                Comparator.comparing(String::length).reversed();
        static final Supplier<Object> CAPTURED = Mutable.capture("text");
        private static final int[] TABLE = {1, 2};

        int sum() {
            return TABLE[0] + TABLE[1];
        }
    }
}
