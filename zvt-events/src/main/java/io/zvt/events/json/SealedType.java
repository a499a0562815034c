package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.util.Map;

/** Values of a sealed interface: the object of the record, after a field that names it. */
final class SealedType extends JsonType {

    /** Name of the field that names the record; no component of a record can have it. */
    static final String DISCRIMINATOR = "@type";

    private final Map<String, ObjectType> byName;
    private final SerializedString discriminator = new SerializedString(DISCRIMINATOR);
    private final byte[] prepared = Utf8Writer.nameOf(DISCRIMINATOR);

    /**
     * Creates the type.
     *
     * @param byName the records by their simple names; filled before the type is used
     */
    SealedType(Map<String, ObjectType> byName) {
        this.byName = byName;
    }

    @Override
    void write(Utf8Writer out, Object value) {
        String name = value.getClass().getSimpleName();
        ObjectType type = byName.get(name);
        if (type == null) {
            throw InvalidInputException.of(
                    DISCRIMINATOR, name, "must be one of " + byName.keySet(), "declare the interface sealed");
        }
        out.open('{');
        out.name(prepared);
        out.text(name);
        type.writeFields(out, value);
        out.close('}');
    }

    @Override
    Object read(JsonInput in) throws IOException {
        in.require(JsonToken.START_OBJECT, "must be an object");
        if (!in.parser().nextFieldName(discriminator)) {
            throw in.refuseField(DISCRIMINATOR, null, "must be the first field", "name the record there");
        }
        in.nextValue();
        String name = in.text();
        ObjectType type = byName.get(name);
        if (type == null) {
            throw in.refuse(name, "must be one of " + byName.keySet(), "write the simple name of the record");
        }
        return type.readFields(in);
    }
}
