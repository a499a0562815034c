package io.zvt.core.event;

/** A fact about a strategy. */
public sealed interface StrategyEvent extends Event permits StrategyStarted, StrategyStateSaved, StrategyStopped {}
