package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonToken;
import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, longs and booleans: what upcasters work on. */
final class JsonTree {

    private JsonTree() {}

    static Map<String, Object> readObject(JsonInput in) throws IOException {
        in.require(JsonToken.START_OBJECT, "must be an object");
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = in.parser().nextFieldName();
                name != null;
                name = in.parser().nextFieldName()) {
            if (fields.containsKey(name)) {
                throw in.refuse(name, "must stand once in an object", "drop the repetition");
            }
            in.nextValue();
            fields.put(name, read(in));
        }
        return fields;
    }

    private static Object read(JsonInput in) throws IOException {
        return switch (in.parser().currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readArray(in);
            case VALUE_STRING -> in.text();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> new NumberType(false).read(in);
            default -> throw in.misplaced("must be an object, array, string, whole number, true or false");
        };
    }

    private static List<Object> readArray(JsonInput in) throws IOException {
        List<Object> items = new ArrayList<>();
        while (in.nextValue() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return items;
    }

    static void write(Utf8Writer out, @Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            writeObject(out, fields);
        } else if (value instanceof List<?> items) {
            out.open('[');
            for (Object item : items) {
                out.comma();
                write(out, item);
            }
            out.close(']');
        } else if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof Long || value instanceof Integer) {
            out.number(((Number) value).longValue());
        } else if (value instanceof Boolean) {
            new BooleanType().write(out, value);
        } else {
            throw refused(value);
        }
    }

    private static void writeObject(Utf8Writer out, Map<?, ?> fields) {
        out.open('{');
        fields.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw refused(name);
            }
            out.key(text);
            write(out, value);
        });
        out.close('}');
    }

    private static InvalidInputException refused(@Nullable Object value) {
        String kind = value == null ? "null" : value.getClass().getName();
        return InvalidInputException.of(
                "upcaster",
                kind,
                "an upcaster must give strings, longs, booleans, lists and maps with string keys",
                "mend the upcaster; leave out fields without a value");
    }
}
