/** Statistics of returns, equity curves and trades, each with the definition that its value follows. */
@NullMarked
package io.zvt.backtest.stats;

import org.jspecify.annotations.NullMarked;
