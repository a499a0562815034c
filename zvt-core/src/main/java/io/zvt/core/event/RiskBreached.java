package io.zvt.core.event;

import io.zvt.core.value.Decimal;

/**
 * A limit was broken. Immutable and thread-safe.
 *
 * @param scope the account or group of accounts it holds for
 * @param limit which limit
 * @param limitValue its value
 * @param observed the value observed
 * @param action what was done
 */
public record RiskBreached(String scope, String limit, Decimal limitValue, Decimal observed, String action)
        implements RiskEvent {}
