/** The strategy of the quickstart on a live engine, trading against a simulated venue. */
@NullMarked
package io.zvt.examples.paper;

import org.jspecify.annotations.NullMarked;
