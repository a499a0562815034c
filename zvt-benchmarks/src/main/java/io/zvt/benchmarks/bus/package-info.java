/** Buses, each beside Guava's. */
@NullMarked
package io.zvt.benchmarks.bus;

import org.jspecify.annotations.NullMarked;
