/** Exact values: decimals, prices, quantities and money. */
@NullMarked
package io.zvt.core.value;

import org.jspecify.annotations.NullMarked;
