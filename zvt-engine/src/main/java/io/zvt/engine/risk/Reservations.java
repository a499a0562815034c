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
 * <p>A buy reserves quantity times the worst price, plus the taker fee where the fee is taken in the quote asset; the
 * worst price of a market order is the reference price with the protection added. A sell reserves its quantity, plus the
 * taker fee where the fee is always taken in the base asset. Rounded up, so never too little. Immutable.
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
        Decimal fee = instrument.terms().takerFee().max(Decimal.ZERO);
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
        int scale = instrument.tickScale() + instrument.stepScale();
        Decimal amount = feeInQuote ? withFee(value, fee, scale) : value.rounded(scale, RoundingMode.UP);
        return new Reservation(venue, instrument.quote(), amount);
    }

    /**
     * Returns the worst price at which a buy may be filled.
     *
     * @param terms the order
     * @param reference the market price known, or null
     * @return its limit price, or the protected reference price, or null if neither is known
     */
    public @Nullable Price worstPrice(OrderTerms terms, @Nullable Price reference) {
        if (terms.limitPrice() != null) {
            return terms.limitPrice();
        }
        return reference == null ? null : Price.of(reference.value().times(marketFactor));
    }

    /**
     * Returns what is given back when a part of an order is done.
     *
     * @param held what the order holds
     * @param before how much was left before
     * @param after how much is left now
     * @return the part that is no longer needed, or null if that is nothing
     */
    public static @Nullable Reservation released(@Nullable Reservation held, Decimal before, Decimal after) {
        if (held == null || after.isZero()) {
            return held;
        }
        int scale = held.amount().scale();
        Decimal needed = held.amount().times(after).dividedBy(before, scale, RoundingMode.UP);
        Decimal less = held.amount().minus(needed);
        return less.isZero() ? null : new Reservation(held.venue(), held.asset(), less);
    }

    private static Decimal withFee(Decimal value, Decimal fee, int scale) {
        return fee.isZero()
                ? value.rounded(scale, RoundingMode.UP)
                : value.times(Decimal.ONE.plus(fee)).rounded(scale, RoundingMode.UP);
    }
}
