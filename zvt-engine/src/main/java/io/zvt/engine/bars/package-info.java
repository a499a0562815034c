/** Bars made of trades. */
@NullMarked
package io.zvt.engine.bars;

import org.jspecify.annotations.NullMarked;
