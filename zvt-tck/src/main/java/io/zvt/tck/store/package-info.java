/** The conformance suite of event stores: one test class that extends it proves a store. */
@NullMarked
package io.zvt.tck.store;

import org.jspecify.annotations.NullMarked;
