package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Instants as RFC 3339 text in UTC with nanoseconds. */
final class InstantType extends TextType {

    InstantType() {
        super(value -> print((Instant) value), InstantType::parse);
    }

    @Override
    void write(Utf8Writer out, Object value) {
        Instant instant = (Instant) value;
        out.instant(instant.getEpochSecond(), instant.getNano());
    }

    @Override
    Object read(JsonInput in) throws IOException {
        in.require(JsonToken.VALUE_STRING, "must be an instant in a string");
        JsonParser parser = in.parser();
        try {
            return parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (InvalidInputException e) {
            throw in.refuse(parser.getText(), e);
        }
    }

    private static String print(Instant instant) {
        byte[] text = new byte[InstantText.LENGTH];
        InstantText.print(instant.getEpochSecond(), instant.getNano(), text, 0);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static Instant parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    private static Instant parse(char[] text, int offset, int length) {
        long seconds = InstantText.seconds(text, offset, length);
        long nanos = seconds == InstantText.MALFORMED ? InstantText.MALFORMED : InstantText.nanos(text, offset, length);
        if (nanos == InstantText.MALFORMED) {
            throw InvalidInputException.of(
                    "instant",
                    new String(text, offset, length),
                    "must be an RFC 3339 instant in UTC",
                    "write it like 2026-03-14T09:26:53.123456789Z");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }
}
