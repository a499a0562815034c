package io.zvt.core.order;

import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;

/**
 * A part of an order that was executed at its venue. Immutable and thread-safe.
 *
 * @param tradeId the venue's id of the execution
 * @param venue where
 * @param side which way
 * @param price at which price
 * @param quantity how much, positive
 * @param fee what the venue took, negative for a rebate
 * @param liquidity whether it made or took liquidity
 * @param venueTime when, by the venue's clock
 * @param dataSequence sequence of the market data that filled it in a simulation, -1 elsewhere
 * @param leg which part of the execution this is, when it was split by a flip
 */
public record Fill(
        TradeId tradeId,
        VenueId venue,
        Side side,
        Price price,
        Quantity quantity,
        Money fee,
        Liquidity liquidity,
        Instant venueTime,
        long dataSequence,
        FillLeg leg) {

    /**
     * Returns whether two fills are of the same execution; the legs of a flip share it with each other and with the whole.
     *
     * @param other the other fill
     * @return true if venue and trade id are equal, and the legs are not two different parts
     */
    public boolean isSameTrade(Fill other) {
        boolean parts = leg != FillLeg.WHOLE && other.leg != FillLeg.WHOLE && leg != other.leg;
        return !parts && tradeId.equals(other.tradeId) && venue.equals(other.venue);
    }

    /**
     * Returns a part of this fill.
     *
     * @param part which part
     * @param quantity how much of it
     * @param share the part's share of the fee
     * @return the leg
     */
    public Fill leg(FillLeg part, Quantity quantity, Money share) {
        return new Fill(tradeId, venue, side, price, quantity, share, liquidity, venueTime, dataSequence, part);
    }
}
