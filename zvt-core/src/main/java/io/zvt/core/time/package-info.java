/** The injected clock: the only place that reads the time of the machine. */
@NullMarked
package io.zvt.core.time;

import org.jspecify.annotations.NullMarked;
