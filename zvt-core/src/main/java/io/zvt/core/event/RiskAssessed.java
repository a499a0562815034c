package io.zvt.core.event;

import java.util.List;

/**
 * Risk was measured. Immutable and thread-safe.
 *
 * @param scope the account or group of accounts it holds for
 * @param measures the measures
 */
public record RiskAssessed(String scope, List<RiskMeasure> measures) implements RiskEvent {

    /**
     * Copies the collections.
     *
     * @param scope the account or group of accounts it holds for
     * @param measures the measures
     */
    public RiskAssessed {
        measures = List.copyOf(measures);
    }
}
