package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;

/** Whole numbers of 32 or 64 bits. */
final class NumberType extends JsonType {

    private final boolean isInt;

    NumberType(boolean isInt) {
        this.isInt = isInt;
    }

    @Override
    void write(Utf8Writer out, Object value) {
        out.number(((Number) value).longValue());
    }

    @Override
    Object read(JsonInput in) throws IOException {
        in.require(JsonToken.VALUE_NUMBER_INT, "must be a whole number");
        long value;
        try {
            value = in.parser().getLongValue();
        } catch (StreamReadException e) {
            throw outOfRange(in);
        }
        if (!isInt) {
            return value;
        }
        if (value != (int) value) {
            throw outOfRange(in);
        }
        return (int) value;
    }

    private RuntimeException outOfRange(JsonInput in) throws IOException {
        return in.misplaced("must be a whole number of " + (isInt ? 32 : 64) + " bits");
    }
}
