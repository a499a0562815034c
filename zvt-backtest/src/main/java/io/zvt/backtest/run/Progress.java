package io.zvt.backtest.run;

import io.zvt.core.value.Decimal;
import java.time.Instant;

/**
 * How far a run has come. Immutable.
 *
 * @param time the simulated time
 * @param items items of market data so far
 * @param equity equity now
 */
public record Progress(Instant time, long items, Decimal equity) {}
