/**
 * Benchmarks and load programs, each beside the peer it is compared with. This module sees all others, so its tests
 * also hold the rules that span modules: direction of dependency, packages, what may be static, what may be published.
 */
@NullMarked
package io.zvt.benchmarks;

import org.jspecify.annotations.NullMarked;
