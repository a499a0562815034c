package io.zvt.events.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes any tree of records as canonical JSON and reads it back strictly: for snapshots, and for hashes of state.
 *
 * <p>Equal records give equal text: components stand in the order of their declaration, maps are sorted by the text of
 * their keys and sets by their elements, there is no white space, and what is null or empty ({@link java.util.Optional})
 * is left out. Components may be text, booleans, whole numbers, {@link io.zvt.core.value.Decimal} and the values made of
 * it, ids, instants, durations, enums, records, sealed interfaces of records (an object with {@code @type} first), and
 * lists, sets and maps of these. A record around one string called {@code value} is that string. Thread-safe.
 */
public final class RecordJson {

    private final JsonTypes types = new JsonTypes();
    private final JsonParsers parsers = new JsonParsers();
    private final Map<Class<?>, ObjectType> objects = new ConcurrentHashMap<>();

    /** Creates a writer and reader; it remembers the records it has seen, so share one. */
    public RecordJson() {}

    /**
     * Returns the canonical JSON of a record.
     *
     * @param record the record
     * @return its JSON
     * @throws io.zvt.core.error.InvalidInputException if a component is of a type that cannot be written, is null without
     * being declared so, or nests deeper than 64 values
     */
    public String write(Record record) {
        Utf8Writer out = new Utf8Writer();
        object(record.getClass()).write(out, record);
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads a record.
     *
     * @param type the class of the record
     * @param json its JSON; the fields may stand in any order
     * @param <T> type of the record
     * @return the record
     * @throws io.zvt.core.error.InvalidInputException if the text is malformed, or a field is unknown, missing, repeated or
     * not what the record holds: says which and where
     */
    public <T extends Record> T read(Class<T> type, String json) {
        ObjectType object = object(type);
        return type.cast(parsers.read(json.getBytes(StandardCharsets.UTF_8), "", object::read));
    }

    private ObjectType object(Class<?> type) {
        ObjectType known = objects.get(type);
        return known == null ? objects.computeIfAbsent(type, types::object) : known;
    }
}
