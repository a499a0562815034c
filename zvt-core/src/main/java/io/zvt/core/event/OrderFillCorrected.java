package io.zvt.core.event;

import io.zvt.core.id.TradeId;
import io.zvt.core.order.OrderRef;

/**
 * The venue corrected a fill. Immutable and thread-safe.
 *
 * @param order which order
 * @param tradeId which fill
 * @param was what was booked
 * @param is what holds
 * @param reason why
 * @param source who says so
 */
public record OrderFillCorrected(
        OrderRef order, TradeId tradeId, FillTerms was, FillTerms is, String reason, String source)
        implements OrderEvent {}
