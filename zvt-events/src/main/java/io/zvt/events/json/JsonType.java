package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the values of one Java type are written and read. Immutable and thread-safe. */
abstract class JsonType {

    /** Writes a value of the type. */
    abstract void write(Utf8Writer out, Object value);

    /** Writes an element of a collection, which must not be null. */
    final void writeElement(Utf8Writer out, @Nullable Object element) {
        if (element == null) {
            throw InvalidInputException.of("element", null, "must not be null", "leave it out");
        }
        write(out, element);
    }

    /** Reads the value that the parser stands on, and stops at its last token. */
    abstract Object read(JsonInput in) throws IOException;
}
