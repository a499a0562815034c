package io.zvt.examples.ownevents;

import io.zvt.core.event.Event;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Decimal;

/**
 * A model expects a price to rise or fall. This is version 2; version 1 did not name the model.
 *
 * @param model which model
 * @param instrument of which instrument
 * @param score from -1, it falls, to 1, it rises
 */
public record SignalRaised(String model, InstrumentId instrument, Decimal score) implements Event {}
