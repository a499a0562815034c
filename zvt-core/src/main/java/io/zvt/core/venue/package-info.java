/** The SPI of a place where orders are executed. */
@NullMarked
package io.zvt.core.venue;

import org.jspecify.annotations.NullMarked;
