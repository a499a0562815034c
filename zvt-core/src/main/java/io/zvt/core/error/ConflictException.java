package io.zvt.core.error;

import java.util.Map;

/** tmp. */
public class ConflictException extends ZvtException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String code, String message, Map<String, String> facts) {
        super(code, message, facts);
    }
}
