/** What accounts are worth at the marks. */
@NullMarked
package io.zvt.engine.portfolio;

import org.jspecify.annotations.NullMarked;
