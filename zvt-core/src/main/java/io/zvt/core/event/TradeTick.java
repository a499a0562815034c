package io.zvt.core.event;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * A trade in the market, for readers outside. Immutable and thread-safe.
 *
 * @param instrument of what
 * @param venue where
 * @param price price
 * @param quantity quantity
 * @param taker who took
 * @param tradeId its id
 * @param dataSequence its number
 */
public record TradeTick(
        InstrumentId instrument,
        VenueId venue,
        Price price,
        Quantity quantity,
        AggressorSide taker,
        TradeId tradeId,
        long dataSequence)
        implements MarketEvent {}
