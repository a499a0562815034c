package io.zvt.core.error;

import java.util.Map;

/**
 * Something failed that may work when it is tried again, such as a connection.
 *
 * <p>The caller may try again after a while, with the same idempotency key.
 */
public class TransientException extends ZvtException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param code stable upper-case code
     * @param message for a person, with the remedy
     * @param facts facts by name; never a secret
     */
    public TransientException(String code, String message, Map<String, String> facts) {
        super(code, message, facts);
    }
}
