/** Publication of what a store holds. */
@NullMarked
package io.zvt.events.relay;

import org.jspecify.annotations.NullMarked;
