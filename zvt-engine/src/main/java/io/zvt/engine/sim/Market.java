package io.zvt.engine.sim;

import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Bar;
import io.zvt.core.market.Series;
import io.zvt.core.order.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One instrument at the venue: its working orders and its last bar. */
final class Market {

    final PriceLevel takers = new PriceLevel(0);
    final RestingSide bids = new RestingSide(Side.BUY);
    final RestingSide asks = new RestingSide(Side.SELL);
    final Offer offer = new Offer();
    /** Orders that no datum could fill yet. */
    private final List<SimOrder> fresh = new ArrayList<>();

    private int open;
    private @Nullable Instrument instrument;
    private @Nullable Series series;
    private @Nullable Units ticks;
    private @Nullable Units lots;

    @Nullable
    Bar lastBar;

    long lastBarArrival;
    /** How many lots of the last bar's volume orders got, where that is limited. */
    long lastBarUsed;

    /** Whether orders of a version of the instrument can work beside those that work already. */
    boolean takes(Instrument version) {
        return open == 0 || hasUnitsOf(version);
    }

    private boolean hasUnitsOf(Instrument version) {
        Instrument current = instrument;
        return current != null
                && current.tick().equals(version.tick())
                && current.step().equals(version.step());
    }

    void add(SimOrder order) {
        if (!hasUnitsOf(order.instrument)) {
            instrument = order.instrument;
            series = null;
        }
        order.open = true;
        open++;
        enter(order);
    }

    /** Puts an order at the end of its queue. */
    void enter(SimOrder order) {
        if (order.market) {
            takers.append(order);
        } else {
            side(order.side).add(order);
        }
        if (fresh.size() > 64 + 2 * open) {
            fresh.removeIf(known -> !known.fresh);
        }
        fresh.add(order);
    }

    /** Takes an order out of its queue. */
    void leave(SimOrder order) {
        if (order.market) {
            takers.unlink(order);
        } else {
            side(order.side).remove(order);
        }
    }

    void close(SimOrder order) {
        leave(order);
        order.open = false;
        order.fresh = false;
        open--;
    }

    /** Whether data change nothing here: no order works, and nothing taken from displayed sizes is remembered. */
    boolean isIdle() {
        return open == 0 && offer.isForgetful();
    }

    List<SimOrder> fresh() {
        return fresh;
    }

    private RestingSide side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    Units ticks(Series of) {
        convert(of);
        return Objects.requireNonNull(ticks);
    }

    Units lots(Series of) {
        convert(of);
        return Objects.requireNonNull(lots);
    }

    private void convert(Series of) {
        if (!of.equals(series) && instrument != null) {
            series = of;
            ticks = new Units(instrument.tick(), of.priceScale());
            lots = new Units(instrument.step(), of.quantityScale());
        }
    }

    /** Remembers the bar that ended last; of bars that end together the shortest, whatever their order. */
    void remember(Bar bar, long arrival) {
        Bar last = lastBar;
        boolean newer = last == null
                || bar.epochNanos() > last.epochNanos()
                || (bar.epochNanos() == last.epochNanos() && bar.startNanos() >= last.startNanos());
        if (newer) {
            lastBar = bar;
            lastBarArrival = arrival;
            lastBarUsed = 0;
        }
    }
}
