package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out once how each type of the components of records is written and read. Thread-safe. */
final class JsonTypes {

    private final Map<Type, JsonType> known = StandardScalars.all();

    /** Returns the form of a record as an object. */
    synchronized ObjectType object(Class<?> record) {
        Map<Type, JsonType> before = new HashMap<>(known);
        try {
            return objectOf(record, record.getName());
        } catch (RuntimeException e) {
            // Types that refer to the failed one must not stay behind half made.
            known.clear();
            known.putAll(before);
            throw e;
        }
    }

    private ObjectType objectOf(Class<?> type, String where) {
        if (known.get(type) instanceof ObjectType object) {
            return object;
        }
        if (!type.isRecord()) {
            throw unsupported(type, where);
        }
        RecordAccess access = new RecordAccess(type);
        ObjectType object = new ObjectType(access.constructor());
        known.put(type, object);
        return object.with(fieldsOf(type, access));
    }

    private List<ObjectField> fieldsOf(Class<?> record, RecordAccess access) {
        List<ObjectField> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            fields.add(field(component, access.getter(component)));
        }
        return fields;
    }

    private ObjectField field(RecordComponent component, Function<Object, @Nullable Object> getter) {
        String where = component.getDeclaringRecord().getName() + "." + component.getName();
        AnnotatedType type = component.getAnnotatedType();
        if (component.getType() == Optional.class && type instanceof AnnotatedParameterizedType optional) {
            Type content = optional.getAnnotatedActualTypeArguments()[0].getType();
            return new ObjectField(component.getName(), getter, of(content, where), ObjectField.Presence.OPTIONAL);
        }
        boolean nullable = isNullable(type) || isNullable(component);
        return new ObjectField(
                component.getName(),
                getter,
                of(type.getType(), where),
                nullable ? ObjectField.Presence.NULLABLE : ObjectField.Presence.REQUIRED);
    }

    /** Whichever annotation of that name the user's records bear. */
    private static boolean isNullable(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    private JsonType of(Type type, String where) {
        JsonType found = known.get(type);
        boolean idAsRoot =
                found instanceof ObjectType && type instanceof Class<?> root && root.isRecord() && isId(root);
        if (found != null && !idAsRoot) {
            return found;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(generic, where);
        }
        if (type instanceof Class<?> plain) {
            return plain(plain, where);
        }
        throw unsupported(type, where);
    }

    private JsonType plain(Class<?> type, String where) {
        if (type.isEnum()) {
            return known.computeIfAbsent(type, key -> new EnumType(constants(type)));
        }
        if (type.isRecord()) {
            return isId(type) ? id(type) : objectOf(type, where);
        }
        if (type.isSealed() && type.isInterface()) {
            return sealed(type, where);
        }
        throw unsupported(type, where);
    }

    @SuppressWarnings("unchecked") // the caller has seen that it is an enum
    private static Class<? extends Enum<?>> constants(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    /** A record around one string called value is an id, wherever it stands below the root. */
    private static boolean isId(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    private TextType id(Class<?> record) {
        RecordAccess access = new RecordAccess(record);
        Function<Object, @Nullable Object> getter = access.getter(record.getRecordComponents()[0]);
        Function<@Nullable Object[], Object> constructor = access.constructor();
        return new TextType(
                value -> String.valueOf(getter.apply(value)), text -> constructor.apply(new @Nullable Object[] {text}));
    }

    private SealedType sealed(Class<?> type, String where) {
        Map<String, Class<?>> records = new TreeMap<>();
        permitted(type, records, where);
        Map<String, ObjectType> objects = new TreeMap<>();
        SealedType sealed = new SealedType(objects);
        known.put(type, sealed);
        records.forEach((name, record) -> objects.put(name, objectOf(record, where)));
        return sealed;
    }

    private static void permitted(Class<?> type, Map<String, Class<?>> records, String where) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isInterface() && permitted.isSealed()) {
                permitted(permitted, records, where);
            } else if (!permitted.isRecord()) {
                throw unsupported(permitted, where);
            } else if (records.putIfAbsent(permitted.getSimpleName(), permitted) != null) {
                throw InvalidInputException.of(
                        where, permitted.getName(), "must have a simple name of its own", "rename one of the records");
            }
        }
    }

    private JsonType collection(ParameterizedType type, String where) {
        Type raw = type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class || raw == Collection.class) {
            return new ListType(of(arguments[0], where));
        }
        if (raw == Set.class || raw == SortedSet.class || raw == NavigableSet.class) {
            return new SetType(of(arguments[0], where), raw != Set.class);
        }
        if (raw == Map.class || raw == SortedMap.class || raw == NavigableMap.class) {
            JsonType key = of(arguments[0], where);
            if (key instanceof TextType text) {
                return new MapType(text, of(arguments[1], where), raw != Map.class);
            }
        }
        throw unsupported(type, where);
    }

    private static InvalidInputException unsupported(Type type, String where) {
        return InvalidInputException.of(
                where,
                type.getTypeName(),
                "must be of a type that JSON can hold exactly: text, boolean, int, long, Decimal and its kin, ids,"
                        + " Instant, Duration, enums, records, sealed interfaces of records, and lists, sets and maps"
                        + " of them",
                "use one of these");
    }
}
