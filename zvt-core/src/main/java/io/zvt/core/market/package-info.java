/** Compact market data: bars, quotes, trades and order books. */
@NullMarked
package io.zvt.core.market;

import org.jspecify.annotations.NullMarked;
