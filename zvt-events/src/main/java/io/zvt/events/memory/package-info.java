/** The event store that keeps everything in memory. */
@NullMarked
package io.zvt.events.memory;

import org.jspecify.annotations.NullMarked;
