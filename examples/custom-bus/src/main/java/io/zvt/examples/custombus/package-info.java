/** An event bus of one's own on java.util.concurrent, as docs/adapters.md leads through it. */
@NullMarked
package io.zvt.examples.custombus;

import org.jspecify.annotations.NullMarked;
