/** A venue for tests that misbehaves as told. */
@NullMarked
package io.zvt.tck.venue.scripted;

import org.jspecify.annotations.NullMarked;
