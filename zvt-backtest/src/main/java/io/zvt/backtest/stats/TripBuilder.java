package io.zvt.backtest.stats;

import io.zvt.backtest.result.PriceSeries;
import io.zvt.backtest.result.RunFill;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;
import java.util.List;

/** The round trip of one instrument that is under way. */
final class TripBuilder {

    private final PriceSeries series;
    private Decimal position = Decimal.ZERO;
    private long openedNanos;
    private Side side = Side.BUY;
    private Decimal peak = Decimal.ZERO;
    private Decimal entryValue = Decimal.ZERO;
    private Decimal fees = Decimal.ZERO;
    private Decimal cash = Decimal.ZERO;

    TripBuilder(PriceSeries series) {
        this.series = series;
    }

    void add(RunFill fill, List<RoundTrip> closed, List<long[]> held) {
        Decimal quantity = fill.quantity().value();
        boolean against = !position.isZero() && fill.side() != side;
        if (against && quantity.compareTo(position.abs()) > 0) {
            Decimal closing = position.abs();
            book(fill, closing, closed, held);
            book(fill, quantity.minus(closing), closed, held);
        } else {
            book(fill, quantity, closed, held);
        }
    }

    private void book(RunFill fill, Decimal part, List<RoundTrip> closed, List<long[]> held) {
        if (position.isZero()) {
            open(fill);
        }
        Decimal whole = fill.quantity().value();
        Decimal value = RoundTrips.share(fill.value(), part, whole);
        fees = fees.plus(RoundTrips.share(feeInQuote(fill), part, whole));
        boolean buys = fill.side() == Side.BUY;
        cash = buys ? cash.minus(value) : cash.plus(value);
        position = buys ? position.plus(part) : position.minus(part);
        peak = peak.max(position.abs());
        if (fill.side() == side) {
            entryValue = entryValue.plus(value);
        }
        if (position.isZero()) {
            held.add(new long[] {openedNanos, fill.epochNanos()});
            closed.add(new RoundTrip(
                    series.instrument(),
                    side,
                    openedNanos,
                    fill.epochNanos(),
                    peak,
                    entryValue,
                    fees,
                    cash.minus(fees)));
        }
    }

    private void open(RunFill fill) {
        openedNanos = fill.epochNanos();
        side = fill.side();
        peak = Decimal.ZERO;
        entryValue = Decimal.ZERO;
        fees = Decimal.ZERO;
        cash = Decimal.ZERO;
    }

    /** A fee in a third asset has no price here and is left out. */
    private Decimal feeInQuote(RunFill fill) {
        if (fill.fee().asset().equals(series.quote())) {
            return fill.fee().amount();
        }
        return fill.fee().asset().equals(series.base())
                ? fill.fee().amount().times(fill.price().value())
                : Decimal.ZERO;
    }

    void end(long epochNanos, List<long[]> held) {
        if (!position.isZero()) {
            held.add(new long[] {openedNanos, Math.max(openedNanos, epochNanos)});
        }
    }
}
