/** What a user writes, and what it gets to work with. */
@NullMarked
package io.zvt.core.strategy;

import org.jspecify.annotations.NullMarked;
