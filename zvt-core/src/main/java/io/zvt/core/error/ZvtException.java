package io.zvt.core.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The root of the library's errors: each has a stable code, and its facts as fields.
 *
 * <p>A caller decides by the kind: a {@link TransientException} may be tried again, a {@link PermanentException} not, a
 * {@link ConflictException} asks for a fresh read and a new decision, an {@link InvariantViolationException} means that
 * state can no longer be trusted. Messages say how to mend what is wrong and never hold a secret.
 */
public abstract class ZvtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The stable code. */
    private final String code;

    /** The facts, in the order in which they were given. */
    private final LinkedHashMap<String, String> facts;

    /**
     * Creates an error.
     *
     * @param code stable upper-case code
     * @param message for a person, with the remedy
     * @param facts facts by name; never a secret
     */
    protected ZvtException(String code, String message, Map<String, String> facts) {
        super(message);
        this.code = code;
        this.facts = new LinkedHashMap<>(facts);
    }

    /** {@return the stable code} */
    public String code() {
        return code;
    }

    /** {@return the facts by name, in the order in which they were given} */
    public Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }
}
