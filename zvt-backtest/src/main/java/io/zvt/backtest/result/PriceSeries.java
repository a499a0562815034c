package io.zvt.backtest.result;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Asset;

/**
 * The prices of an instrument during a run. Immutable and thread-safe.
 *
 * @param instrument the instrument
 * @param base what is traded
 * @param quote what it is paid in
 * @param prices price over time
 */
public record PriceSeries(InstrumentId instrument, Asset base, Asset quote, TimeSeries prices) {}
