package io.zvt.core.error;

import java.util.Map;

/** tmp. */
public class TransientException extends ZvtException {
    private static final long serialVersionUID = 1L;

    public TransientException(String code, String message, Map<String, String> facts) {
        super(code, message, facts);
    }
}
