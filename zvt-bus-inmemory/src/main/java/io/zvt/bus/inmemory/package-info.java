/** The concurrent event bus within one process, which lets Guava fan out and does the delivery itself. */
@NullMarked
package io.zvt.bus.inmemory;

import org.jspecify.annotations.NullMarked;
