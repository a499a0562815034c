package io.zvt.core.event;

import io.zvt.core.account.Reservation;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.Side;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part or the whole of an order was filled. Immutable and thread-safe.
 *
 * @param order which order
 * @param venue where
 * @param venueOrderId the venue's id of the order, or null if unknown
 * @param tradeId the venue's id of the execution
 * @param side which way
 * @param price price
 * @param quantity quantity
 * @param fee fee, negative for a rebate
 * @param liquidity maker or taker
 * @param cumulative filled in all
 * @param leaves ordered less filled
 * @param overfill filled beyond what was ordered, normally zero
 * @param venueTime when, by the venue's clock
 * @param dataSequence number of the market data that filled it in a simulation, -1 elsewhere
 * @param released what is given back, or null if nothing
 * @param leg which leg, when the fill flips a position
 */
public record OrderExecuted(
        OrderRef order,
        VenueId venue,
        @Nullable VenueOrderId venueOrderId,
        TradeId tradeId,
        Side side,
        Price price,
        Quantity quantity,
        Money fee,
        Liquidity liquidity,
        Quantity cumulative,
        Quantity leaves,
        Quantity overfill,
        Instant venueTime,
        long dataSequence,
        @Nullable Reservation released,
        FillLeg leg)
        implements OrderEvent {

    /** {@return the fill that it tells of} */
    public Fill fill() {
        return new Fill(tradeId, venue, side, price, quantity, fee, liquidity, venueTime, dataSequence, leg);
    }
}
