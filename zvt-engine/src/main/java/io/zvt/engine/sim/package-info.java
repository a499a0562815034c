/** The simulated venue. */
@NullMarked
package io.zvt.engine.sim;

import org.jspecify.annotations.NullMarked;
