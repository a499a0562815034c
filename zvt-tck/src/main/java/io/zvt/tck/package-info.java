/** Conformance suites that an adapter extends to prove that it keeps the rules of the interface it implements. */
@NullMarked
package io.zvt.tck;

import org.jspecify.annotations.NullMarked;
