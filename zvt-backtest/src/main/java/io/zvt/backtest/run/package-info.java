/** What runs a strategy through recorded data and notes what it did. */
@NullMarked
package io.zvt.backtest.run;

import org.jspecify.annotations.NullMarked;
