package io.zvt.engine.sim;

import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * Computes what the venue takes for a fill: the rate of the instrument's terms times the notional, in the quote asset, or
 * times the quantity, in the base asset. Exact: nothing is rounded, since products of decimals are decimals.
 */
final class FeeCalculator {

    private FeeCalculator() {}

    static Money fee(Instrument instrument, Side side, Price price, Quantity quantity, boolean taker) {
        Decimal rate =
                taker ? instrument.terms().takerFee() : instrument.terms().makerFee();
        Asset asset = asset(instrument, side);
        if (rate.isZero()) {
            return Money.zero(asset);
        }
        return asset.equals(instrument.base())
                ? Money.of(quantity.value().times(rate), asset)
                : instrument.notional(price, quantity).times(rate);
    }

    static Asset asset(Instrument instrument, Side side) {
        return switch (instrument.terms().feeAsset()) {
            case QUOTE -> instrument.quote();
            case BASE -> instrument.base();
            case RECEIVED -> side == Side.BUY ? instrument.base() : instrument.quote();
        };
    }
}
