package io.zvt.core.error;

import java.util.Map;

/**
 * A decision was made on a state that is no longer the newest.
 *
 * <p>The caller reads again and decides again.
 */
public class ConflictException extends ZvtException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param code stable upper-case code
     * @param message for a person, with the remedy
     * @param facts facts by name; never a secret
     */
    public ConflictException(String code, String message, Map<String, String> facts) {
        super(code, message, facts);
    }
}
