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
     * Returns whether two reports tell of the same execution with the same values, whatever their fee and time.
     *
     * @param other the other report
     * @return true if trade id, leg, side, price and quantity are equal
     */
    public boolean sameExecution(Fill other) {
        return isSameTrade(other) && side == other.side && price.equals(other.price) && quantity.equals(other.quantity);
    }

    /**
     * Returns whether two reports carry the same identity.
     *
     * @param other the other report
     * @return true if venue, trade id and leg are equal
     */
    public boolean isSameTrade(Fill other) {
        return tradeId.equals(other.tradeId) && venue.equals(other.venue) && leg == other.leg;
    }
}
