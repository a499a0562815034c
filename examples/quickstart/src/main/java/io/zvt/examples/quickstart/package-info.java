/** The first program: a moving average strategy on real trades. */
@NullMarked
package io.zvt.examples.quickstart;

import org.jspecify.annotations.NullMarked;
