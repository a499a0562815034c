/** The SPI of event stores. */
@NullMarked
package io.zvt.events.store;

import org.jspecify.annotations.NullMarked;
