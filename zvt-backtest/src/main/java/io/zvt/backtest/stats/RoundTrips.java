package io.zvt.backtest.stats;

import io.zvt.backtest.result.PriceSeries;
import io.zvt.backtest.result.RunFill;
import io.zvt.backtest.result.RunResult;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The round trips of a run: each instrument's fills from flat to flat, by cash flow.
 *
 * <p>A fill that turns a position closes one round trip and opens the next; its value and fee are divided by quantity, to 18
 * digits. A position still open at the end is no round trip.
 */
public final class RoundTrips {

    private static final int DIGITS = 18;

    private final List<RoundTrip> closed;
    private final List<long[]> held;
    private final List<Money> fees;

    private RoundTrips(List<RoundTrip> closed, List<long[]> held, List<Money> fees) {
        this.closed = closed;
        this.held = held;
        this.fees = fees;
    }

    /**
     * Finds the round trips of a run.
     *
     * @param run the run
     * @return its round trips
     */
    public static RoundTrips of(RunResult run) {
        Map<InstrumentId, TripBuilder> open = new LinkedHashMap<>();
        for (PriceSeries series : run.prices()) {
            open.put(series.instrument(), new TripBuilder(series));
        }
        List<RoundTrip> closed = new ArrayList<>();
        List<long[]> held = new ArrayList<>();
        Map<Asset, Money> fees = new TreeMap<>();
        for (RunFill fill : run.fills()) {
            Money fee = fill.fee();
            fees.merge(fee.asset(), fee, Money::plus);
            TripBuilder builder = open.get(fill.instrument());
            if (builder != null) {
                builder.add(fill, closed, held);
            }
        }
        long end = run.equity().time(run.equity().size() - 1);
        open.values().forEach(builder -> builder.end(end, held));
        return new RoundTrips(List.copyOf(closed), List.copyOf(held), List.copyOf(fees.values()));
    }

    /** {@return the round trips in the order in which they closed} */
    public List<RoundTrip> closed() {
        return closed;
    }

    /** {@return the fees of all fills, one sum an asset, by its code; negative for rebates} */
    public List<Money> fees() {
        return fees;
    }

    /** {@return the profits of the round trips in the quote asset, rounded to doubles for statistics} */
    public double[] profits() {
        return closed.stream().mapToDouble(trip -> trip.profit().toDouble()).toArray();
    }

    /** {@return the time during which any position was open, in nanoseconds; times that overlap count once} */
    public long heldNanos() {
        List<long[]> spans = new ArrayList<>(held);
        spans.sort((a, b) -> Long.compare(a[0], b[0]));
        long total = 0;
        long covered = Long.MIN_VALUE;
        for (long[] span : spans) {
            long from = Math.max(span[0], covered);
            total += Math.max(0, span[1] - from);
            covered = Math.max(covered, span[1]);
        }
        return total;
    }

    /** A share of a value, exact where it divides. */
    static Decimal share(Decimal value, Decimal part, Decimal whole) {
        return part.equals(whole) ? value : value.times(part).dividedBy(whole, DIGITS, RoundingMode.HALF_EVEN);
    }
}
