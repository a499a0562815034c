/** What a backtest leaves behind: prices, equity, orders and fills, for statistics and reports. */
@NullMarked
package io.zvt.backtest.result;

import org.jspecify.annotations.NullMarked;
