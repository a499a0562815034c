package io.zvt.core.event;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.PositionId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.VenueId;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.SignedQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position changed; derived from a fill. Immutable and thread-safe.
 *
 * @param account the account
 * @param strategy whose, or null
 * @param venue where
 * @param instrument in what
 * @param positionId its id
 * @param before quantity before
 * @param after quantity after
 * @param averagePrice average open price, or null when flat
 * @param cost open cost
 * @param realised realised by this fill
 * @param realisedTotal realised in all
 * @param fees fees so far by asset
 * @param lots open lots, for lot methods other than average cost
 * @param peak largest quantity since last flat
 * @param openedBy the order that opened it
 * @param closedBy the order that closed it, or null
 */
public record PositionUpdated(
        AccountId account,
        @Nullable StrategyId strategy,
        VenueId venue,
        InstrumentId instrument,
        PositionId positionId,
        SignedQuantity before,
        SignedQuantity after,
        @Nullable Price averagePrice,
        Decimal cost,
        Decimal realised,
        Decimal realisedTotal,
        List<Money> fees,
        List<PositionLot> lots,
        SignedQuantity peak,
        @Nullable ClientOrderId openedBy,
        @Nullable ClientOrderId closedBy)
        implements AccountEvent {

    /**
     * Copies the collections.
     *
     * @param account the account
     * @param strategy whose, or null
     * @param venue where
     * @param instrument in what
     * @param positionId its id
     * @param before quantity before
     * @param after quantity after
     * @param averagePrice average open price, or null when flat
     * @param cost open cost
     * @param realised realised by this fill
     * @param realisedTotal realised in all
     * @param fees fees so far by asset
     * @param lots open lots, for lot methods other than average cost
     * @param peak largest quantity since last flat
     * @param openedBy the order that opened it
     * @param closedBy the order that closed it, or null
     */
    public PositionUpdated {
        fees = List.copyOf(fees);
        lots = List.copyOf(lots);
    }
}
