package io.zvt.core.error;

import java.util.Map;

/** tmp. */
public abstract class ZvtException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Map<String, String> facts;

    protected ZvtException(String code, String message, Map<String, String> facts) {
        super(message);
        this.code = code;
        this.facts = facts;
    }

    public String code() {
        return code;
    }

    public Map<String, String> facts() {
        return facts;
    }
}
