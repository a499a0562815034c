package io.zvt.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes an object graph one field at a time, by reflection, and changes it back. */
final class StateMutations {

    private final Consumer<Mutation> consumer;
    private final Set<String> shallow = new TreeSet<>();

    private StateMutations(Consumer<Mutation> consumer) {
        this.consumer = consumer;
    }

    /** One change of one field. */
    record Mutation(String field, String path, Runnable change, Runnable restore) {
        void apply() {
            change.run();
        }

        void undo() {
            restore.run();
        }
    }

    /** Changes every field of every class reached from an object; each class is gone through at its first two objects. */
    static void of(Object root, Consumer<Mutation> consumer) {
        new StateMutations(consumer).visit(root, root.getClass().getSimpleName());
    }

    /** Changes every component of a tree of records; the changed root is handed over. */
    static void ofRecord(Record root, BiConsumer<String, Object> consumer) {
        Values.changes(root, root.getClass()).forEach(change -> consumer.accept(change.field(), change.value()));
    }

    private void visit(Object holder, String path) {
        for (Field field : holder.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                visit(holder, field, path + '.' + field.getName());
            }
        }
    }

    private void visit(Object holder, Field field, String path) {
        String name = holder.getClass().getSimpleName() + '.' + field.getName();
        Object value = get(holder, field);
        if (value == null && isMutable(field.getType())) {
            // The end of a chain of nodes; the nodes before it were visited.
            return;
        }
        if (value != null && isMutable(value.getClass())) {
            visit(value, path);
        } else if (value instanceof Map<?, ?> map && holdsMutable(map.values())) {
            visitFew(map.values(), path);
            without(map, name, path);
        } else if (value instanceof Map<?, ?> map && isOwn(map)) {
            without(map, name, path);
            replace(map, field.getGenericType(), name, path);
        } else if (value instanceof List<?> list && isOwn(list)) {
            replaceFirst(list, field.getGenericType(), name, path);
        } else {
            changes(holder, field, value, name, path);
        }
    }

    private void changes(Object holder, Field field, @Nullable Object value, String name, String path) {
        List<Values.Change> changes = new ArrayList<>(Values.changes(value, field.getGenericType()));
        if (value != null && !shallow.add(name)) {
            changes.removeIf(change -> !change.field().isEmpty());
        }
        for (Values.Change change : changes) {
            String what = change.field().isEmpty() ? name : change.field();
            consumer.accept(new Mutation(
                    what,
                    path + ' ' + what,
                    () -> set(holder, field, change.value()),
                    () -> set(holder, field, value)));
        }
    }

    private void visitFew(Collection<?> values, String path) {
        values.stream().limit(2).forEach(value -> visit(value, path + "[]"));
    }

    private <K, V> void without(Map<K, V> map, String name, String path) {
        List<Map.Entry<K, V>> all = new ArrayList<>();
        map.forEach((key, value) -> all.add(Map.entry(key, value)));
        if (all.isEmpty()) {
            return;
        }
        consumer.accept(new Mutation(
                name, path + " without one", () -> map.remove(all.get(0).getKey()), () -> {
                    map.clear();
                    all.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
                }));
    }

    @SuppressWarnings("unchecked") // what is put in is of the type that was taken out
    private void replace(Map<?, ?> map, Type type, String name, String path) {
        Map<Object, Object> open = (Map<Object, Object>) map;
        Optional<Map.Entry<Object, Object>> first =
                new ArrayList<>(open.entrySet()).stream().findFirst();
        if (first.isEmpty()) {
            Object key = Values.sample(Values.argument(type, 0));
            Object added = Values.sample(Values.argument(type, 1));
            consumer.accept(new Mutation(name, path, () -> open.put(key, added), () -> open.remove(key)));
            return;
        }
        Object key = first.get().getKey();
        Object value = first.get().getValue();
        for (Values.Change change : Values.changes(value, Values.argument(type, 1))) {
            consumer.accept(new Mutation(
                    change.field().isEmpty() ? name : change.field(),
                    path,
                    () -> open.put(key, change.value()),
                    () -> open.put(key, value)));
        }
    }

    @SuppressWarnings("unchecked") // what is put in is of the type that was taken out
    private void replaceFirst(List<?> list, Type type, String name, String path) {
        List<Object> open = (List<Object>) list;
        if (open.isEmpty()) {
            Object added = Values.sample(Values.argument(type, 0));
            consumer.accept(new Mutation(name, path, () -> open.add(added), open::clear));
            return;
        }
        Object first = open.get(0);
        for (Values.Change change : Values.changes(first, Values.argument(type, 0))) {
            consumer.accept(new Mutation(
                    change.field().isEmpty() ? name : change.field(),
                    path,
                    () -> open.set(0, change.value()),
                    () -> open.set(0, first)));
        }
    }

    /** Collections that belong to the state are changed in place; others are values and replaced whole. */
    private static boolean isOwn(Object collection) {
        return !collection.getClass().getName().contains("Immutable")
                && !collection.getClass().getName().contains("Unmodifiable");
    }

    private static boolean holdsMutable(Collection<?> values) {
        return !values.isEmpty() && isMutable(values.iterator().next().getClass());
    }

    private static boolean isMutable(Class<?> type) {
        return type.getName().startsWith("io.zvt.") && !type.isRecord() && !type.isEnum() && !Values.isValue(type);
    }

    private static @Nullable Object get(Object holder, Field field) {
        try {
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object holder, Field field, @Nullable Object value) {
        try {
            field.set(holder, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
