package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON under the parser: what stands there, and the errors that say where it stood. Not thread-safe. */
final class JsonInput {

    private static final int EXCERPT = 40;
    private static final String ROOT = "json";

    private final JsonParser parser;
    private final byte[] bytes;
    private final String part;

    /**
     * Begins to read.
     *
     * @param parser a parser of the bytes
     * @param bytes the bytes, shown in errors
     * @param part which field the bytes are, when they were upcast; empty for the input itself
     */
    JsonInput(JsonParser parser, byte[] bytes, String part) {
        this.parser = parser;
        this.bytes = bytes;
        this.part = part;
    }

    JsonParser parser() {
        return parser;
    }

    /** Reads on to a value, which must not be null. */
    JsonToken nextValue() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw refuse("nothing", "must not end here", "pass the whole text");
        }
        return token;
    }

    /** Refuses whatever is not the token that belongs here. */
    void require(JsonToken expected, String rule) throws IOException {
        if (parser.currentToken() != expected) {
            throw misplaced(rule);
        }
    }

    /** {@return the error of a value of another kind than belongs here} */
    InvalidInputException misplaced(String rule) throws IOException {
        JsonToken token = parser.currentToken();
        boolean structure = token == null || token.isStructStart() || token.isStructEnd();
        Object shown = structure ? excerpt(offset()) : parser.getText();
        String remedy = token == JsonToken.VALUE_NULL ? "leave the field out if it has no value" : "mend the writer";
        return refuse(shown, rule, remedy);
    }

    String text() throws IOException {
        require(JsonToken.VALUE_STRING, "must be a string");
        return parser.getText();
    }

    /** Whether the string that stands here is the expected one, without making a string of it. */
    boolean isText(String expected) throws IOException {
        require(JsonToken.VALUE_STRING, "must be a string");
        int length = parser.getTextLength();
        if (length != expected.length()) {
            return false;
        }
        char[] text = parser.getTextCharacters();
        int offset = parser.getTextOffset();
        for (int i = 0; i < length; i++) {
            if (text[offset + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads on behind the end and refuses whatever still stands there. */
    void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw InvalidInputException.of(
                            path(), excerpt(offset()), "must end after the closing brace", "pass one object only")
                    .at(where(offset()));
        }
    }

    /** {@return the error of the value that stands here} */
    InvalidInputException refuse(@Nullable Object value, String rule, String remedy) {
        return InvalidInputException.of(path(), value, rule, remedy).at(where(offset()));
    }

    /** {@return the error of a field of the object that stands here} */
    InvalidInputException refuseField(String field, @Nullable Object value, String rule, String remedy) {
        return InvalidInputException.of(join(field), value, rule, remedy).at(where(offset()));
    }

    /** {@return the error of a field of the outermost object} */
    InvalidInputException refuseOutermost(String field, Object value, InvalidInputException cause) {
        return InvalidInputException.of(field, value, fact(cause, "rule"), fact(cause, "remedy"))
                .at(where(offset()));
    }

    /** {@return the error of a value's own check, with the place where the value stood} */
    InvalidInputException refuse(Object value, InvalidInputException cause) {
        return caused(refuse(value, fact(cause, "rule"), fact(cause, "remedy")), cause);
    }

    /** {@return the error of an object's own check of one of its fields} */
    InvalidInputException refuseField(InvalidInputException cause) {
        InvalidInputException error =
                refuseField(fact(cause, "field"), fact(cause, "value"), fact(cause, "rule"), fact(cause, "remedy"));
        return caused(error, cause);
    }

    private static InvalidInputException caused(InvalidInputException error, InvalidInputException check) {
        if (check.getCause() != null) {
            error.initCause(check.getCause());
        }
        return error;
    }

    private static String fact(InvalidInputException cause, String name) {
        return cause.facts().getOrDefault(name, "");
    }

    /** {@return the error of text that is no JSON} */
    InvalidInputException malformed(IOException cause) {
        long offset = offset();
        String rule = "must be well-formed JSON";
        if (cause instanceof JsonProcessingException json) {
            rule += ": " + json.getOriginalMessage();
            offset = json.getLocation() == null ? offset : json.getLocation().getByteOffset();
        }
        return InvalidInputException.of(path(), excerpt(offset), rule, "pass the bytes as they were written")
                .at(where(offset));
    }

    private String join(String field) {
        String path = path();
        return path.equals(ROOT) ? field : path + "." + field;
    }

    private String path() {
        JsonPointer pointer = parser.getParsingContext().pathAsPointer();
        String path = pointer.matches() ? "" : pointer.toString().substring(1).replace('/', '.');
        if (part.isEmpty()) {
            return path.isEmpty() ? ROOT : path;
        }
        return path.isEmpty() ? part : part + "." + path;
    }

    private long offset() {
        return Math.max(0, parser.currentTokenLocation().getByteOffset());
    }

    private String where(long offset) {
        return part.isEmpty() ? "byte " + offset : "byte " + offset + " of the upcast " + part;
    }

    private String excerpt(long offset) {
        int from = (int) Math.min(Math.max(offset, 0), bytes.length);
        int length = Math.min(EXCERPT, bytes.length - from);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
