/** The last prices, and who gets which market data. */
@NullMarked
package io.zvt.engine.market;

import org.jspecify.annotations.NullMarked;
