package io.zvt.backtest.stats;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;

/**
 * A trade from flat to flat. Immutable and thread-safe.
 *
 * @param instrument what was traded
 * @param side which way it was opened
 * @param openedNanos when it was opened, nanoseconds since 1970
 * @param closedNanos when it was flat again
 * @param peak the largest quantity held
 * @param entryValue notional of the fills that opened or added to it, in the quote asset
 * @param fees what the venue took, in the quote asset; fees in the base asset at the price of their fill
 * @param profit what was received less what was paid, after fees, in the quote asset
 */
public record RoundTrip(
        InstrumentId instrument,
        Side side,
        long openedNanos,
        long closedNanos,
        Decimal peak,
        Decimal entryValue,
        Decimal fees,
        Decimal profit) {}
