package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists, in their order. */
final class ListType extends JsonType {

    private final JsonType element;

    ListType(JsonType element) {
        this.element = element;
    }

    @Override
    void write(Utf8Writer out, Object value) {
        out.open('[');
        for (Object item : (Collection<?>) value) {
            out.comma();
            element.writeElement(out, item);
        }
        out.close(']');
    }

    @Override
    Object read(JsonInput in) throws IOException {
        return List.copyOf(items(in, element));
    }

    static List<Object> items(JsonInput in, JsonType element) throws IOException {
        in.require(JsonToken.START_ARRAY, "must be an array");
        List<Object> items = new ArrayList<>();
        while (in.nextValue() != JsonToken.END_ARRAY) {
            items.add(element.read(in));
        }
        return items;
    }
}
