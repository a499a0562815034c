/** How a URI finds the bus or store it names. */
@NullMarked
package io.zvt.events.provider;

import org.jspecify.annotations.NullMarked;
