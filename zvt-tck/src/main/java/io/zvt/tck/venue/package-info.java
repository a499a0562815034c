/** The conformance suite of venues. */
@NullMarked
package io.zvt.tck.venue;

import org.jspecify.annotations.NullMarked;
