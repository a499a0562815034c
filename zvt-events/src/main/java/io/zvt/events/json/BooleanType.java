package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** True and false. */
final class BooleanType extends JsonType {

    private final byte[] yes = "true".getBytes(StandardCharsets.US_ASCII);
    private final byte[] no = "false".getBytes(StandardCharsets.US_ASCII);

    @Override
    void write(Utf8Writer out, Object value) {
        out.raw((Boolean) value ? yes : no);
    }

    @Override
    Object read(JsonInput in) throws IOException {
        JsonToken token = in.parser().currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw in.misplaced("must be true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }
}
