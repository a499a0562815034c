/** Events of a store as a file of JSON lines, out and in again. */
@NullMarked
package io.zvt.events.jsonlines;

import org.jspecify.annotations.NullMarked;
