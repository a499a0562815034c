package io.zvt.core.event;

import io.zvt.core.instrument.InstrumentTerms;

/**
 * A version of an instrument was defined. Immutable and thread-safe.
 *
 * @param terms its terms
 */
public record InstrumentDefined(InstrumentTerms terms) implements InstrumentEvent {}
