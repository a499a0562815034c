/** Readers of recorded market data: CSV files of trades and bars, Lean's zip files, and lists in memory. */
@NullMarked
package io.zvt.backtest.data;

import org.jspecify.annotations.NullMarked;
