package io.zvt.core.error;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An input was refused: the message names the field, its value, the rule it breaks and the remedy.
 *
 * <p>The caller mends the input; nothing was done with it.
 */
public final class InvalidInputException extends PermanentException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_SHOWN = 120;

    private InvalidInputException(String message, Map<String, String> facts) {
        super("INVALID_INPUT", message, facts);
    }

    /**
     * Returns the error for a field.
     *
     * @param field name of the field
     * @param value its value; shown up to 120 characters, control characters escaped
     * @param rule what it must be
     * @param remedy what to do about it
     * @return the error
     */
    public static InvalidInputException of(String field, @Nullable Object value, String rule, String remedy) {
        String shown = shown(String.valueOf(value));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("field", field);
        facts.put("value", shown);
        facts.put("rule", rule);
        facts.put("remedy", remedy);
        return new InvalidInputException("field '" + field + "' was '" + shown + "': " + rule + "; " + remedy, facts);
    }

    /**
     * Returns this error with the place where the input stood.
     *
     * @param where for example a file with line and column
     * @return the error that also says where
     */
    public InvalidInputException at(String where) {
        InvalidInputException placed =
                new InvalidInputException(getMessage() + " (at " + where + ")", more("at", where));
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    /**
     * Returns this error with a further fact.
     *
     * @param fact its name
     * @param value its value
     * @return the error with the fact
     */
    public InvalidInputException with(String fact, String value) {
        InvalidInputException more = new InvalidInputException(String.valueOf(getMessage()), more(fact, value));
        more.setStackTrace(getStackTrace());
        return more;
    }

    private Map<String, String> more(String fact, String value) {
        Map<String, String> facts = new LinkedHashMap<>(facts());
        facts.put(fact, value);
        return facts;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < MAX_SHOWN; i++) {
            char c = text.charAt(i);
            shown.append(
                    Character.isISOControl(c)
                            ? "\\u" + Integer.toHexString(0x10000 | c).substring(1)
                            : c);
        }
        return text.length() > MAX_SHOWN ? shown + "…" : shown.toString();
    }
}
