/** Orders, fills and the state machine that says what may happen to an order. */
@NullMarked
package io.zvt.core.order;

import org.jspecify.annotations.NullMarked;
