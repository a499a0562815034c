/** The whole engine: order path and backtest. */
@NullMarked
package io.zvt.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
