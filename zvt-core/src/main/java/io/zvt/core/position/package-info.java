/** Positions by strategy and instrument. */
@NullMarked
package io.zvt.core.position;

import org.jspecify.annotations.NullMarked;
