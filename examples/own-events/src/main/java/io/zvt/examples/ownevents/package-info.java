/** Events of one's own: registered, published, heard, kept, and still read after their fields changed. */
@NullMarked
package io.zvt.examples.ownevents;

import org.jspecify.annotations.NullMarked;
