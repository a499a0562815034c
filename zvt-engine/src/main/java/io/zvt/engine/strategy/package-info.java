/** What stands between the engine and a strategy. */
@NullMarked
package io.zvt.engine.strategy;

import org.jspecify.annotations.NullMarked;
