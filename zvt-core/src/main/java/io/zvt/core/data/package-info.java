/** The SPI of sources of market data, live and historical. */
@NullMarked
package io.zvt.core.data;

import org.jspecify.annotations.NullMarked;
