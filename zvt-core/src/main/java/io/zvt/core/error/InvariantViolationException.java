package io.zvt.core.error;

import java.util.Map;

/**
 * Something that must always hold does not hold.
 *
 * <p>The lane that meets it stops, because its state cannot be trusted; the others go on. Not to be caught by callers.
 */
public class InvariantViolationException extends ZvtException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param code stable upper-case code
     * @param message for a person, with the remedy
     * @param facts facts by name; never a secret
     */
    public InvariantViolationException(String code, String message, Map<String, String> facts) {
        super(code, message, facts);
    }
}
