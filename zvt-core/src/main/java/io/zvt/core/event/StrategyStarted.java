package io.zvt.core.event;

import io.zvt.core.id.StrategyId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A strategy was started. Immutable and thread-safe.
 *
 * @param strategy which
 * @param version its version
 * @param parameters its parameters
 * @param recovered whether it went on from an earlier run
 */
public record StrategyStarted(StrategyId strategy, String version, Map<String, String> parameters, boolean recovered)
        implements StrategyEvent {

    /**
     * Copies the collections.
     *
     * @param strategy which
     * @param version its version
     * @param parameters its parameters
     * @param recovered whether it went on from an earlier run
     */
    public StrategyStarted {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
