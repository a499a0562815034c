package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** Values that are one string each, and so may be the keys of a map. */
class TextType extends JsonType {

    private final Function<Object, String> printer;
    private final Function<String, ?> reader;

    TextType(Function<Object, String> printer, Function<String, ?> reader) {
        this.printer = printer;
        this.reader = reader;
    }

    final String print(Object value) {
        return printer.apply(value);
    }

    @Override
    void write(Utf8Writer out, Object value) {
        out.text(printer.apply(value));
    }

    @Override
    Object read(JsonInput in) throws IOException {
        return parse(in, in.text());
    }

    /** Reads the text that the parser stands on: a string, or the name of a field. */
    final Object parse(JsonInput in, String text) {
        try {
            return reader.apply(text);
        } catch (InvalidInputException e) {
            throw in.refuse(text, e);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw in.refuse(text, "must be an ISO 8601 duration or instant", "write it like PT1.5S");
        }
    }
}
