package io.zvt.core.error;

import java.util.Map;

/** tmp. */
public class PermanentException extends ZvtException {
    private static final long serialVersionUID = 1L;

    public PermanentException(String code, String message, Map<String, String> facts) {
        super(code, message, facts);
    }
}
