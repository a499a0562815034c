/** The facts of the domain: one immutable record for each thing that happens. */
@NullMarked
package io.zvt.core.event;

import org.jspecify.annotations.NullMarked;
