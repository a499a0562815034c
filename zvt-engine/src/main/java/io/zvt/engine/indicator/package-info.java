/** The indicators that come with the engine, each a small streaming object, and what they are computed with. */
@NullMarked
package io.zvt.engine.indicator;

import org.jspecify.annotations.NullMarked;
