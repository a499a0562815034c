package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.ZvtException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gets components of records and makes records, through method handles that are looked up once. */
final class RecordAccess {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

    private final Class<?> type;
    private final MethodHandles.Lookup lookup;

    RecordAccess(Class<?> type) {
        this.type = type;
        try {
            this.lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            throw closed(e);
        }
    }

    Function<Object, @Nullable Object> getter(RecordComponent component) {
        try {
            return new Getter(lookup.unreflect(component.getAccessor()).asType(GETTER));
        } catch (IllegalAccessException e) {
            throw closed(e);
        }
    }

    Function<@Nullable Object[], Object> constructor() {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            MethodHandle handle = lookup.findConstructor(type, MethodType.methodType(void.class, parameters));
            return new Constructor(
                    type.getSimpleName(),
                    handle.asSpreader(Object[].class, parameters.length).asType(CONSTRUCTOR));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw closed(e);
        }
    }

    private InvalidInputException closed(ReflectiveOperationException cause) {
        InvalidInputException error = InvalidInputException.of(
                "record",
                type.getName(),
                "must be accessible to io.zvt.events",
                "open its package to that module in module-info.java");
        error.initCause(cause);
        return error;
    }

    private record Getter(MethodHandle handle) implements Function<Object, @Nullable Object> {

        @Override
        public @Nullable Object apply(Object owner) {
            try {
                return (Object) handle.invokeExact(owner);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("an accessor of a record declares no exception", e);
            }
        }
    }

    private record Constructor(String name, MethodHandle handle) implements Function<@Nullable Object[], Object> {

        @Override
        public Object apply(@Nullable Object[] values) {
            try {
                return (Object) handle.invokeExact(values);
            } catch (InvalidInputException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw refused(e);
            }
        }

        private InvalidInputException refused(Throwable cause) {
            String rule = cause instanceof ZvtException ? String.valueOf(cause.getMessage()) : String.valueOf(cause);
            InvalidInputException error =
                    InvalidInputException.of(name, "", "was refused by its constructor: " + rule, "mend the values");
            error.initCause(cause);
            return error;
        }
    }
}
