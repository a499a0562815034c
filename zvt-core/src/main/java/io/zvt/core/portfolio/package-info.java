/** The value and exposure of accounts as projections. */
@NullMarked
package io.zvt.core.portfolio;

import org.jspecify.annotations.NullMarked;
