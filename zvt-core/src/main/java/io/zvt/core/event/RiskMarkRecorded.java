package io.zvt.core.event;

import io.zvt.core.value.Decimal;
import java.util.List;

/**
 * A value that limits depend on was taken. Immutable and thread-safe.
 *
 * @param scope the account or group of accounts it holds for
 * @param mark which: {@code HIGH_WATER} or {@code DAY_START}
 * @param equity the value
 * @param prices the prices used
 */
public record RiskMarkRecorded(String scope, String mark, Decimal equity, List<ReferencePrice> prices)
        implements RiskEvent {

    /**
     * Copies the collections.
     *
     * @param scope the account or group of accounts it holds for
     * @param mark which: {@code HIGH_WATER} or {@code DAY_START}
     * @param equity the value
     * @param prices the prices used
     */
    public RiskMarkRecorded {
        prices = List.copyOf(prices);
    }
}
