/** The decisions about orders, and the workflow that places one. */
@NullMarked
package io.zvt.engine.order;

import org.jspecify.annotations.NullMarked;
