/** The sequential executor that decides, appends, and releases effects in one order. */
@NullMarked
package io.zvt.engine.lane;

import org.jspecify.annotations.NullMarked;
