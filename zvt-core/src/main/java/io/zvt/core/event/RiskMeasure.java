package io.zvt.core.event;

import io.zvt.core.value.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured risk. Immutable and thread-safe.
 *
 * @param name the measure, such as {@code VAR}
 * @param value the value
 * @param method how it was computed
 * @param horizonDays over how many days, or null
 * @param confidence at which confidence, or null
 */
public record RiskMeasure(
        String name,
        Decimal value,
        String method,
        @Nullable Integer horizonDays,
        @Nullable Decimal confidence) {}
