package io.zvt.core.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** tmp. */
public final class InvalidInputException extends PermanentException {
    private static final long serialVersionUID = 1L;

    private InvalidInputException(String m, Map<String, String> f) {
        super("INVALID_INPUT", m, f);
    }

    public static InvalidInputException of(String field, @Nullable Object value, String rule, String remedy) {
        return new InvalidInputException(
                "field '" + field + "' was '" + value + "': " + rule + "; " + remedy, Map.of("field", field));
    }

    public InvalidInputException at(String where) {
        return this;
    }

    public InvalidInputException with(String k, String v) {
        return this;
    }
}
