package io.zvt.events.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets, sorted by the bytes of their elements, so that equal sets give equal bytes. */
final class SetType extends JsonType {

    private final JsonType element;
    private final boolean sorted;

    SetType(JsonType element, boolean sorted) {
        this.element = element;
        this.sorted = sorted;
    }

    @Override
    void write(Utf8Writer out, Object value) {
        out.open('[');
        byte[][] items =
                ((Collection<?>) value).stream().map(item -> bytesOf(out, item)).toArray(byte[][]::new);
        Arrays.sort(items, Arrays::compareUnsigned);
        for (byte[] item : items) {
            out.comma();
            out.raw(item);
        }
        out.close(']');
    }

    private byte[] bytesOf(Utf8Writer out, @Nullable Object item) {
        Utf8Writer one = out.nested();
        element.writeElement(one, item);
        return one.toBytes();
    }

    @Override
    Object read(JsonInput in) throws IOException {
        List<Object> items = ListType.items(in, element);
        LinkedHashSet<Object> set = new LinkedHashSet<>();
        for (Object item : items) {
            if (!set.add(item)) {
                throw in.refuse(item, "must stand once in a set", "drop the repetition");
            }
        }
        return sorted ? Collections.unmodifiableSortedSet(new TreeSet<>(set)) : Collections.unmodifiableSet(set);
    }
}
