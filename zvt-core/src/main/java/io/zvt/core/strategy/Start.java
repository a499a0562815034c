package io.zvt.core.strategy;

import java.util.Optional;

/**
 * How a strategy starts. Immutable and thread-safe.
 *
 * @param recovered whether it goes on from an earlier run
 * @param saved what that run had saved, if anything
 */
public record Start(boolean recovered, Optional<String> saved) {}
