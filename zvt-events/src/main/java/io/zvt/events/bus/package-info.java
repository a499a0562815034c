/** The SPI of event buses and the words of its contract. */
@NullMarked
package io.zvt.events.bus;

import org.jspecify.annotations.NullMarked;
