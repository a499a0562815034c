package io.zvt.core.strategy;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.indicator.Indicator;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.BarSpec;

/**
 * Takes what a strategy needs while it is configured; not thread-safe, not to be kept.
 *
 * <p>Every method refuses an unknown instrument or account with {@link io.zvt.core.error.InvalidInputException}, which
 * lists what is known.
 */
public interface Setup {

    /**
     * Returns an instrument of the engine.
     *
     * @param symbol its id, such as {@code BTC/USD}
     * @return the instrument
     */
    Instrument instrument(String symbol);

    /**
     * Trades for an account other than the engine's only one.
     *
     * @param account its id
     * @return this setup
     */
    Setup account(String account);

    /**
     * Subscribes to bars; the engine aggregates them from trades if no source has them.
     *
     * @param instrument of which instrument
     * @param spec which bars
     * @return the series, to which indicators can be attached
     */
    BarSeries bars(InstrumentId instrument, BarSpec spec);

    /**
     * Subscribes to trades.
     *
     * @param instrument of which instrument
     * @return this setup
     */
    Setup trades(InstrumentId instrument);

    /**
     * Subscribes to quotes.
     *
     * @param instrument of which instrument
     * @return this setup
     */
    Setup quotes(InstrumentId instrument);

    /**
     * Subscribes to order books.
     *
     * @param instrument of which instrument
     * @return this setup
     */
    Setup books(InstrumentId instrument);

    /**
     * Records a parameter with the start of the strategy, so that a run can be told from another.
     *
     * @param name its name
     * @param value its value; never a secret
     * @return this setup
     */
    Setup parameter(String name, Object value);

    /** Bars a strategy subscribed to; not thread-safe. */
    interface BarSeries {

        /**
         * Attaches an indicator: the engine updates it with each bar before {@link Strategy#onBar}.
         *
         * @param indicator a new indicator, attached once
         * @param <I> its type
         * @return the indicator
         */
        <I extends Indicator> I attach(I indicator);
    }
}
