/** Events on their way: what carries, names, encodes, stores and delivers them. */
@NullMarked
package io.zvt.events;

import org.jspecify.annotations.NullMarked;
