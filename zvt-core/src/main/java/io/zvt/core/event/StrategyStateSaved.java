package io.zvt.core.event;

import io.zvt.core.id.StrategyId;

/**
 * A strategy handed over what it wants kept. Immutable and thread-safe.
 *
 * @param strategy which
 * @param version its version
 * @param state its state, opaque
 */
public record StrategyStateSaved(StrategyId strategy, String version, String state) implements StrategyEvent {}
