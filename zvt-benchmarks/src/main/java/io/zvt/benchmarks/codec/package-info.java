/** The codec of events beside Jackson's data binding. */
@NullMarked
package io.zvt.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
