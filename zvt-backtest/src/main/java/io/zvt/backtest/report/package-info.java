/** Reports of a run: one self-contained HTML page, and a table of text for the console. */
@NullMarked
package io.zvt.backtest.report;

import org.jspecify.annotations.NullMarked;
