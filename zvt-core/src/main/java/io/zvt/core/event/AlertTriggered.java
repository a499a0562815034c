package io.zvt.core.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something needs attention. Immutable and thread-safe.
 *
 * @param scope the account or group of accounts it holds for
 * @param severity how urgent
 * @param code stable code
 * @param text for a person
 * @param facts facts by name
 */
public record AlertTriggered(String scope, AlertSeverity severity, String code, String text, Map<String, String> facts)
        implements RiskEvent {

    /**
     * Copies the collections.
     *
     * @param scope the account or group of accounts it holds for
     * @param severity how urgent
     * @param code stable code
     * @param text for a person
     * @param facts facts by name
     */
    public AlertTriggered {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
