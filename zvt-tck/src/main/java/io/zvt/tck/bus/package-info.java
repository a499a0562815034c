/** The conformance suite of event buses: each test carries the id of the rule that it holds. */
@NullMarked
package io.zvt.tck.bus;

import org.jspecify.annotations.NullMarked;
