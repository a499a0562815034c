/** The matching of the simulated venue. */
@NullMarked
package io.zvt.benchmarks.venue;

import org.jspecify.annotations.NullMarked;
