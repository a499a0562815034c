package io.zvt.backtest.stats;

/**
 * A statistic's value and how it is defined. Immutable and thread-safe.
 *
 * @param metric which statistic
 * @param value its value in the metric's unit, NaN where it is not defined
 * @param definition the formula with its numbers, for a person
 */
public record Statistic(Metric metric, double value, String definition) {}
