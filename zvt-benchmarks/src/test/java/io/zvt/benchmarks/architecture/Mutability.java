package io.zvt.benchmarks.architecture;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Looks for something that can change in a value and in all that it holds. The declared type says little (a
 * {@code List} may be either), so this looks at the value itself.
 */
final class Mutability {
    private static final Pattern IMMUTABLE = Pattern.compile("java\\.lang\\.(String|Class|Boolean|Character|Byte|Short"
            + "|Integer|Long|Float|Double|invoke\\..*)|java\\.math\\..*|java\\.time\\..*|java\\.net\\.URI"
            + "|java\\.nio\\.charset\\..*|sun\\.nio\\.cs\\..*|java\\.util\\.(Locale|UUID|HexFormat|Optional.*"
            + "|regex\\.Pattern|Comparators?\\$.*|Collections\\$Reverse.*|Base64\\$.*)");
    private static final Pattern IMMUTABLE_CONTAINER =
            Pattern.compile("java\\.util\\.(ImmutableCollections|Collections\\$(Unmodifiable|Empty|Singleton)).*");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The first part of a static field's value that can change, or nothing. */
    static Optional<String> of(Field field) {
        return new Mutability().inField(field, null);
    }

    private Optional<String> inField(Field field, @Nullable Object holder) {
        String name = field.getDeclaringClass().getName() + "." + field.getName();
        if (!Modifier.isFinal(field.getModifiers())) {
            return Optional.of(name + " is not final");
        }
        Object value = read(field, holder);
        if (value != null && value.getClass().isArray() && Modifier.isPrivate(field.getModifiers())) {
            return inElements(value);
        }
        return in(value).map(finding -> name + ": " + finding);
    }

    private Optional<String> in(@Nullable Object value) {
        if (value == null || value instanceof Logger || !seen.add(value)) {
            return Optional.empty();
        }
        Class<?> type = value.getClass();
        if (IMMUTABLE.matcher(type.getName()).matches()) {
            return Optional.empty();
        }
        if (IMMUTABLE_CONTAINER.matcher(type.getName()).matches()) {
            return inElements(value);
        }
        return type.getName().startsWith("io.zvt.")
                ? inFields(value)
                : Optional.of("a " + type.getName() + " can change");
    }

    private Optional<String> inElements(Object container) {
        if (container instanceof Collection<?> collection) {
            return first(collection.stream(), this::in);
        }
        if (container instanceof Map<?, ?> map) {
            return first(Stream.concat(map.keySet().stream(), map.values().stream()), this::in);
        }
        return container instanceof Object[] array ? first(Arrays.stream(array), this::in) : Optional.empty();
    }

    private Optional<String> inFields(Object value) {
        return first(
                Stream.<Class<?>>iterate(value.getClass(), type -> type != null, Class::getSuperclass)
                        .filter(type -> type.getName().startsWith("io.zvt."))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> !Modifier.isStatic(field.getModifiers())),
                field -> inField(field, value));
    }

    private static <T> Optional<String> first(Stream<T> parts, Function<T, Optional<String>> look) {
        return parts.map(look).flatMap(Optional::stream).findFirst();
    }

    private static @Nullable Object read(Field field, @Nullable Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
