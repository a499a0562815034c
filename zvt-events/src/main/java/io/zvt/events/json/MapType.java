package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps as objects, sorted by the text of their keys, so that equal maps give equal bytes. */
final class MapType extends JsonType {

    private final TextType key;
    private final JsonType value;
    private final boolean sorted;

    MapType(TextType key, JsonType value, boolean sorted) {
        this.key = key;
        this.value = value;
        this.sorted = sorted;
    }

    @Override
    void write(Utf8Writer out, Object map) {
        Map<String, Object> entries = new TreeMap<>();
        ((Map<?, ?>) map).forEach((k, v) -> entries.put(key.print(k), v));
        out.open('{');
        entries.forEach((k, v) -> {
            out.key(k);
            value.writeElement(out, v);
        });
        out.close('}');
    }

    @Override
    Object read(JsonInput in) throws IOException {
        in.require(JsonToken.START_OBJECT, "must be an object");
        Map<Object, Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        for (String name = in.parser().nextFieldName();
                name != null;
                name = in.parser().nextFieldName()) {
            Object k = key.parse(in, name);
            if (map.containsKey(k)) {
                throw in.refuse(name, "must stand once in an object", "drop the repetition");
            }
            in.nextValue();
            map.put(k, value.read(in));
        }
        return sorted ? Collections.unmodifiableSortedMap((TreeMap<?, ?>) map) : Collections.unmodifiableMap(map);
    }
}
