package io.zvt.core.event;

import io.zvt.core.risk.TradingState;

/**
 * What may be traded changed. Immutable and thread-safe.
 *
 * @param scope the account or group of accounts it holds for
 * @param from before
 * @param to after
 * @param by who changed it
 * @param reason why
 * @param latched whether only an operator may change it back
 */
public record TradingStateChanged(
        String scope, TradingState from, TradingState to, String by, String reason, boolean latched)
        implements RiskEvent {}
