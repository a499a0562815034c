package io.zvt.core.error;

import java.util.Map;

/**
 * Something failed that will fail again the same way.
 *
 * <p>The caller changes what it asks for; trying again is of no use.
 */
public class PermanentException extends ZvtException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param code stable upper-case code
     * @param message for a person, with the remedy
     * @param facts facts by name; never a secret
     */
    public PermanentException(String code, String message, Map<String, String> facts) {
        super(code, message, facts);
    }
}
