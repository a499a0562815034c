package io.zvt.engine;

import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.value.SignedQuantity;
import io.zvt.events.envelope.StreamId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other values of any type that a state is made of. */
final class Values {

    private static final Set<Class<?>> VALUES =
            Set.of(Decimal.class, Price.class, Quantity.class, SignedQuantity.class, Money.class, StreamId.class);

    private Values() {}

    /** A changed value; the field names the record's component that differs, and is empty if the value itself does. */
    record Change(String field, @Nullable Object value) {}

    static boolean isValue(Class<?> type) {
        return VALUES.contains(type);
    }

    static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }

    /** All ways to change a value in one place. */
    static List<Change> changes(@Nullable Object value, Type type) {
        if (value == null) {
            return List.of(new Change("", sample(type)));
        }
        if (value instanceof Record record && record.getClass().getRecordComponents().length > 1) {
            return ofRecord(record);
        }
        if (value instanceof List<?> list) {
            return ofList(list, argument(type, 0));
        }
        return List.of(new Change("", other(value, type)));
    }

    private static List<Change> ofRecord(Record record) {
        List<Change> changes = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int at = i;
            String name = record.getClass().getSimpleName() + '.' + components[i].getName();
            List<Change> found = new ArrayList<>();
            for (Change change : changes(read(record, components[i]), components[i].getGenericType())) {
                Record changed = with(record, at, change.value());
                if (changed != null) {
                    found.add(new Change(change.field().isEmpty() ? name : change.field(), changed));
                }
            }
            changes.addAll(found);
        }
        return changes;
    }

    private static List<Change> ofList(List<?> list, Type element) {
        List<Change> changes = new ArrayList<>();
        List<Object> longer = new ArrayList<>(list);
        longer.add(list.isEmpty() ? sample(element) : list.get(0));
        changes.add(new Change("", longer));
        if (!list.isEmpty()) {
            for (Change change : changes(list.get(0), element)) {
                List<Object> other = new ArrayList<>(list);
                other.set(0, change.value());
                changes.add(new Change(change.field(), other));
            }
        }
        return changes;
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record with one component changed, or null if its rules forbid that. */
    private static @Nullable Record with(Record record, int at, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = i == at ? value : read(record, components[i]);
        }
        return construct(record.getClass(), values);
    }

    private static <R extends Record> @Nullable R construct(Class<R> type, Object[] values) {
        Class<?>[] types = new Class<?>[values.length];
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object other(Object value, Type type) {
        if (value instanceof Boolean flag) {
            return !flag;
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Long number) {
            return number + 1;
        } else if (value instanceof String text) {
            return text + "x";
        } else if (value instanceof Instant instant) {
            return instant.plusNanos(1);
        } else if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[0] == constant ? all[1] : all[0];
        } else if (value instanceof Set<?> set) {
            return set.isEmpty() ? Set.of(sample(argument(type, 0))) : Set.of();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new HashMap<>(map);
            changed.put(sample(argument(type, 0)), sample(argument(type, 1)));
            return changed;
        }
        return otherAmount(value);
    }

    private static Object otherAmount(Object value) {
        Decimal one = Decimal.ONE;
        if (value instanceof Decimal amount) {
            return amount.plus(one);
        } else if (value instanceof Price price) {
            return Price.of(price.value().plus(one));
        } else if (value instanceof Quantity quantity) {
            return Quantity.of(quantity.value().plus(one));
        } else if (value instanceof SignedQuantity quantity) {
            return SignedQuantity.of(quantity.value().plus(one));
        } else if (value instanceof Money money) {
            return Money.of(money.amount().plus(one), money.asset());
        } else if (value instanceof StreamId stream) {
            return StreamId.of(stream.value() + "x");
        } else if (value instanceof Asset asset) {
            return Asset.of(asset.code() + "X");
        } else if (value instanceof Record id) {
            Object inner = read(id, id.getClass().getRecordComponents()[0]);
            Record changed = with(id, 0, other(java.util.Objects.requireNonNull(inner), String.class));
            return java.util.Objects.requireNonNull(changed, () -> "no other value of " + id);
        }
        throw new IllegalStateException("no other value of " + value.getClass());
    }

    /** Some value of a type. */
    static Object sample(Type type) {
        Class<?> raw = raw(type);
        if (raw == String.class) {
            return "sample";
        } else if (raw == Long.class || raw == long.class) {
            return 1L;
        } else if (raw == Integer.class || raw == int.class) {
            return 1;
        } else if (raw == Boolean.class || raw == boolean.class) {
            return true;
        } else if (raw == Instant.class) {
            return Instant.EPOCH;
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        } else if (raw == List.class) {
            return List.of();
        } else if (raw == Set.class) {
            return Set.of();
        }
        return raw == Map.class ? Map.of() : sampleOfOurs(raw);
    }

    private static Object sampleOfOurs(Class<?> type) {
        Decimal one = Decimal.ONE;
        if (type == Decimal.class) {
            return one;
        } else if (type == Price.class) {
            return Price.of(one);
        } else if (type == Quantity.class) {
            return Quantity.of(one);
        } else if (type == SignedQuantity.class) {
            return SignedQuantity.of(one);
        } else if (type == Asset.class) {
            return Asset.of("USD");
        } else if (type == Money.class) {
            return Money.of(one, Asset.of("USD"));
        } else if (type == StreamId.class) {
            return StreamId.of("sample");
        }
        return sampleRecord(type.asSubclass(Record.class));
    }

    private static <R extends Record> R sampleRecord(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean mayBeNull = components[i].getAnnotatedType().getAnnotations().length > 0;
            values[i] = mayBeNull ? null : sample(components[i].getGenericType());
        }
        return java.util.Objects.requireNonNull(construct(type, values), () -> "no sample of " + type);
    }
}
