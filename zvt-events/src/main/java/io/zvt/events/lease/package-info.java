/** The SPI of leases: who may act for a while. */
@NullMarked
package io.zvt.events.lease;

import org.jspecify.annotations.NullMarked;
