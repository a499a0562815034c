package io.zvt.core.event;

import io.zvt.core.value.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * A limit changed. Immutable and thread-safe.
 *
 * @param scope the account or group of accounts it holds for
 * @param limit which
 * @param from before, or null if there was none
 * @param to after, or null if it is gone
 * @param by who changed it
 */
public record LimitChanged(
        String scope,
        String limit,
        @Nullable Decimal from,
        @Nullable Decimal to,
        String by) implements RiskEvent {}
