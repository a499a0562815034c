package io.zvt.core.event;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.value.Decimal;

/**
 * A part of a limit that spans accounts was reserved. Immutable and thread-safe.
 *
 * @param scope the account or group of accounts it holds for
 * @param clientOrderId for which order
 * @param amount how much
 */
public record LimitReserved(String scope, ClientOrderId clientOrderId, Decimal amount) implements RiskEvent {}
