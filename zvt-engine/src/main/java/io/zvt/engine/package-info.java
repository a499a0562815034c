/** The engine that runs strategies, in a backtest, on paper and live. */
@NullMarked
package io.zvt.engine;

import org.jspecify.annotations.NullMarked;
