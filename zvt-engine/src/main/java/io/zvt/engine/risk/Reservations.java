package io.zvt.engine.risk;

import io.zvt.core.account.Reservation;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Computes what an order must reserve in a cash account: its worst case.
 *
 * <p>A buy reserves quantity times the worst price, plus the fee where it is taken in the quote asset; the worst price of a
 * market order is the reference price with the protection added, that of a stop without a limit the trigger price with it.
 * A sell reserves its quantity, plus the fee where it is always taken in the base asset. The fee is the taker's, or the
 * maker's where that is higher. Rounded up, so never too little. Immutable.
 */
public final class Reservations {

    private final Decimal marketFactor;

    /**
     * Creates the computation.
     *
     * @param protection by which fraction a market buy may be filled above its reference price
     */
    public Reservations(Decimal protection) {
        this.marketFactor = Decimal.ONE.plus(protection);
    }

    /**
     * Returns what an order must reserve.
     *
     * @param terms the order
     * @param instrument its instrument
     * @param venue where it goes
     * @param reference the market price known, or null
     * @param quantity how much of it still counts
     * @return the reservation, or null if it cannot be computed without a reference price
     */
    public @Nullable Reservation worstCase(
            OrderTerms terms, Instrument instrument, VenueId venue, @Nullable Price reference, Decimal quantity) {
        Decimal fee = worstFee(instrument);
        if (terms.side() == Side.SELL) {
            boolean feeInBase = instrument.terms().feeAsset() == FeeAsset.BASE;
            Decimal amount = feeInBase ? withFee(quantity, fee, instrument.stepScale()) : quantity;
            return new Reservation(venue, instrument.base(), amount);
        }
        Price worst = worstPrice(terms, reference);
        if (worst == null) {
            return null;
        }
        boolean feeInQuote = instrument.terms().feeAsset() == FeeAsset.QUOTE;
        Decimal value = instrument.notionalAmount(worst, quantity);
        int scale = valueScale(instrument);
        Decimal amount = feeInQuote ? withFee(value, fee, scale) : value.rounded(scale, RoundingMode.UP);
        return new Reservation(venue, instrument.quote(), amount);
    }

    /**
     * Returns the worst price at which a buy may be filled.
     *
     * @param terms the order
     * @param reference the market price known, or null
     * @return its limit price, or the protected trigger or reference price, whichever is higher, or null if none is known
     */
    public @Nullable Price worstPrice(OrderTerms terms, @Nullable Price reference) {
        Price limit = terms.limitPrice();
        if (limit != null) {
            return limit;
        }
        Price trigger = terms.triggerPrice();
        if (trigger == null && reference == null) {
            return null;
        }
        Decimal from = trigger == null ? Decimal.ZERO : trigger.value();
        Decimal market = reference == null ? Decimal.ZERO : reference.value();
        return Price.of(from.max(market).times(marketFactor));
    }

    /**
     * Returns what is given back when a part of an order is done.
     *
     * @param held what the order holds
     * @param before how much was left before
     * @param after how much is left now
     * @param instrument its instrument
     * @return the part that is no longer needed, or null if that is nothing
     */
    public static @Nullable Reservation released(
            @Nullable Reservation held, Decimal before, Decimal after, Instrument instrument) {
        if (held == null || after.isZero()) {
            return held;
        }
        int scale = Math.max(held.amount().scale(), valueScale(instrument));
        Decimal needed = held.amount().times(after).dividedBy(before, scale, RoundingMode.UP);
        return surplus(held, needed);
    }

    /**
     * Returns what is held beyond what is needed.
     *
     * @param held what the order holds
     * @param needed what it still needs
     * @return the difference, or null if that is nothing
     */
    public static @Nullable Reservation surplus(Reservation held, Decimal needed) {
        return needed.compareTo(held.amount()) >= 0
                ? null
                : new Reservation(held.venue(), held.asset(), held.amount().minus(needed));
    }

    private static Decimal worstFee(Instrument instrument) {
        return instrument.terms().takerFee().max(instrument.terms().makerFee()).max(Decimal.ZERO);
    }

    /** The digits of a tick times a step: what a value is exact at. */
    private static int valueScale(Instrument instrument) {
        return instrument.tickScale() + instrument.stepScale();
    }

    private static Decimal withFee(Decimal value, Decimal fee, int scale) {
        return fee.isZero()
                ? value.rounded(scale, RoundingMode.UP)
                : value.times(Decimal.ONE.plus(fee)).rounded(scale, RoundingMode.UP);
    }
}
