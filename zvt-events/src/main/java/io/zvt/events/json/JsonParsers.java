package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Opens strict parsers of UTF-8. Thread-safe. */
final class JsonParsers {

    private static final int MAX_NAME_LENGTH = 1000;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Utf8Writer.MAX_DEPTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Reads one value out of bytes. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonInput in) throws IOException;
    }

    /**
     * Reads all of the bytes.
     *
     * @param bytes one JSON object
     * @param part which field the bytes are, when they were upcast; empty for the input itself
     * @param reader reads the object
     */
    <T> T read(byte[] bytes, String part, Reader<T> reader) {
        Utf8.require(bytes);
        try (JsonParser parser = factory.createParser(bytes)) {
            JsonInput in = new JsonInput(parser, bytes, part);
            try {
                in.nextValue();
                T value = reader.read(in);
                in.requireEnd();
                return value;
            } catch (IOException e) {
                throw in.malformed(e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("an array of bytes cannot fail to be read", e);
        }
    }
}
