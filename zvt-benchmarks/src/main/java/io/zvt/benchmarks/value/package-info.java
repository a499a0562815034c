/** Exact values and identities beside the JDK's. */
@NullMarked
package io.zvt.benchmarks.value;

import org.jspecify.annotations.NullMarked;
