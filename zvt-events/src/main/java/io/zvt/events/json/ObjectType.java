package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects with fixed fields: written in the order of their declaration, read in any. */
final class ObjectType extends JsonType {

    private final Function<@Nullable Object[], Object> constructor;

    /** Set once, before anybody else sees the type: a record may hold values of its own type. */
    private ObjectField[] fields = {};

    ObjectType(Function<@Nullable Object[], Object> constructor) {
        this.constructor = constructor;
    }

    ObjectType with(List<ObjectField> declared) {
        fields = declared.toArray(ObjectField[]::new);
        return this;
    }

    @Override
    void write(Utf8Writer out, Object value) {
        out.open('{');
        writeFields(out, value);
        out.close('}');
    }

    void writeFields(Utf8Writer out, Object value) {
        for (ObjectField field : fields) {
            field.write(out, value);
        }
    }

    @Override
    Object read(JsonInput in) throws IOException {
        in.require(JsonToken.START_OBJECT, "must be an object");
        return readFields(in);
    }

    /** Reads the rest of an object. */
    Object readFields(JsonInput in) throws IOException {
        @Nullable Object[] values = new @Nullable Object[fields.length];
        int expected = 0;
        for (int i = next(in, expected); i >= 0; i = next(in, expected)) {
            if (values[i] != null) {
                throw in.refuse(fields[i].name(), "must stand once in an object", "drop the repetition");
            }
            in.nextValue();
            values[i] = fields[i].type().read(in);
            expected = i + 1;
        }
        return construct(in, values);
    }

    /** Reads the name of the next field and returns its index, -1 at the end of the object. */
    private int next(JsonInput in, int expected) throws IOException {
        JsonParser parser = in.parser();
        if (expected < fields.length) {
            if (parser.nextFieldName(fields[expected].serializedName())) {
                return expected;
            }
        } else {
            parser.nextToken();
        }
        if (parser.currentToken() == JsonToken.END_OBJECT) {
            return -1;
        }
        String name = parser.currentName();
        for (int i = 0; i < fields.length; i++) {
            int candidate = (expected + i) % fields.length;
            if (fields[candidate].name().equals(name)) {
                return candidate;
            }
        }
        throw in.refuse(name, "must be a known field, one of " + names(), "drop it, or register a newer version");
    }

    private List<String> names() {
        return Arrays.stream(fields).map(ObjectField::name).toList();
    }

    private Object construct(JsonInput in, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && fields[i].isRequired()) {
                throw in.refuseField(
                        fields[i].name(), null, "must not be missing", "write every field that has a value");
            }
            values[i] = fields[i].argument(values[i]);
        }
        try {
            return constructor.apply(values);
        } catch (InvalidInputException e) {
            throw in.refuseField(e);
        }
    }
}
