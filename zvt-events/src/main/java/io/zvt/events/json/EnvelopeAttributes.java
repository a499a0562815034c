package io.zvt.events.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import java.util.List;

/** The attributes of an envelope in the order in which they are written. Immutable and thread-safe. */
final class EnvelopeAttributes {

    /** A sequence is written with leading zeros, so that it sorts as text, which CloudEvents asks of it. */
    static final int SEQUENCE_DIGITS = 19;

    /** Stands for any further attribute. */
    static final int HEADER = -1;

    static final int SPEC_VERSION = 0;
    static final int ID = 1;
    static final int SOURCE = 2;
    static final int TYPE = 3;
    static final int TIME = 4;
    static final int CONTENT_TYPE = 5;
    static final int CORRELATION_ID = 6;
    static final int CAUSATION_ID = 7;
    static final int COMMAND_ID = 8;
    static final int PARTITION_KEY = 9;
    static final int STREAM = 10;
    static final int SEQUENCE = 11;
    static final int DATA = 12;

    private static final List<String> NAMES = List.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "datacontenttype",
            "correlationid",
            "causationid",
            "commandid",
            "partitionkey",
            "stream",
            "sequence",
            "data");

    private final SerializedString[] serialized;

    EnvelopeAttributes() {
        serialized = NAMES.stream().map(SerializedString::new).toArray(SerializedString[]::new);
        Arrays.stream(serialized).forEach(SerializedString::asQuotedUTF8);
    }

    static int count() {
        return NAMES.size();
    }

    static String name(int attribute) {
        return NAMES.get(attribute);
    }

    /** {@return the attribute of a name, -1 if it is a header} */
    static int indexOf(String name) {
        return NAMES.indexOf(name);
    }

    SerializedString serialized(int attribute) {
        return serialized[attribute];
    }
}
