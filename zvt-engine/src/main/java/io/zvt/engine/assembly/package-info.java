/** How the parts of an engine are found and put together. */
@NullMarked
package io.zvt.engine.assembly;

import org.jspecify.annotations.NullMarked;
