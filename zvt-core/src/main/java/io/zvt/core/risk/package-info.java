/** What risk management says about an order: limits, checks and verdicts. */
@NullMarked
package io.zvt.core.risk;

import org.jspecify.annotations.NullMarked;
