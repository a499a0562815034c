package io.zvt.core.event;

import io.zvt.core.id.StrategyId;

/**
 * A strategy was stopped. Immutable and thread-safe.
 *
 * @param strategy which
 * @param reason why
 */
public record StrategyStopped(StrategyId strategy, String reason) implements StrategyEvent {}
