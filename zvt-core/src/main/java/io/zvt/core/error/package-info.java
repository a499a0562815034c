/** The errors of the library: what went wrong, where, and what to do about it. */
@NullMarked
package io.zvt.core.error;

import org.jspecify.annotations.NullMarked;
