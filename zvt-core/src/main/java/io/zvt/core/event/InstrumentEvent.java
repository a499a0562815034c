package io.zvt.core.event;

/** A fact about an instrument. */
public sealed interface InstrumentEvent extends Event permits InstrumentDefined {}
