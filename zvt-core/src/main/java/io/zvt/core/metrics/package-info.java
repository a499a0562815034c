/** The SPI through which the library reports what it does. */
@NullMarked
package io.zvt.core.metrics;

import org.jspecify.annotations.NullMarked;
