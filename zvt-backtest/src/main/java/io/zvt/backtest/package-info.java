/** Backtests: market data read from files, the runner, the statistics of a run and its report. */
@NullMarked
package io.zvt.backtest;

import org.jspecify.annotations.NullMarked;
