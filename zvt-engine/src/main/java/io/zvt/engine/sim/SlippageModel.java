package io.zvt.engine.sim;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;
import java.math.RoundingMode;

/**
 * By how much an order that takes liquidity fills worse than the price seen.
 *
 * <p>A limit price and the protection of a market buy still hold: what would slip beyond them fills at them. Must be a pure
 * function of its arguments, so that a run can be repeated.
 */
@FunctionalInterface
public interface SlippageModel {

    /**
     * Returns the slippage of a fill.
     *
     * @param instrument what is traded
     * @param side which way the order trades
     * @param priceTicks the price seen, in ticks of the instrument
     * @param lots how much is filled, in quantity steps of the instrument
     * @return by how many ticks the fill is worse, not negative
     */
    long ticks(Instrument instrument, Side side, long priceTicks, long lots);

    /** {@return no slippage} */
    static SlippageModel none() {
        return (instrument, side, priceTicks, lots) -> 0;
    }

    /**
     * Returns a slippage of the same number of ticks for each fill.
     *
     * @param ticks how many, not negative
     * @return the model
     * @throws InvalidInputException if the number is negative
     */
    static SlippageModel fixedTicks(long ticks) {
        if (ticks < 0) {
            throw InvalidInputException.of(
                    "ticks", ticks, "must not be negative", "slippage is always against the order");
        }
        return (instrument, side, priceTicks, lots) -> ticks;
    }

    /**
     * Returns a slippage of a fraction of the price, rounded up to whole ticks.
     *
     * @param fraction for example 0.0005 for five basis points; from 0 up to but not 1
     * @return the model
     * @throws InvalidInputException if the fraction is outside its range
     */
    static SlippageModel fractionOfPrice(String fraction) {
        Decimal part = Decimal.of(fraction);
        if (part.isNegative() || part.compareTo(Decimal.ONE) >= 0) {
            throw InvalidInputException.of(
                    "fraction", fraction, "must be from 0 up to but not 1", "write 0.0005 for five basis points");
        }
        return (instrument, side, priceTicks, lots) ->
                part.times(priceTicks).rounded(0, RoundingMode.UP).mantissaAt(0);
    }
}
