/** The standard checks of risk management. */
@NullMarked
package io.zvt.engine.risk;

import org.jspecify.annotations.NullMarked;
