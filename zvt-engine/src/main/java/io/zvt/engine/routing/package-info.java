/** The standard choice of a venue. */
@NullMarked
package io.zvt.engine.routing;

import org.jspecify.annotations.NullMarked;
