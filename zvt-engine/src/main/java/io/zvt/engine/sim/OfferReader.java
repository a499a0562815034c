package io.zvt.engine.sim;

import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BookSide;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Trade;
import io.zvt.core.value.Decimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a datum offers. Prices between two ticks are rounded against the order, sizes between two lots down.
 */
final class OfferReader {

    private final LimitFill limitFill;
    private final @Nullable Decimal barParticipation;
    private final boolean quoteSizes;

    OfferReader(LimitFill limitFill, @Nullable Decimal barParticipation, boolean quoteSizes) {
        this.limitFill = limitFill;
        this.barParticipation = barParticipation;
        this.quoteSizes = quoteSizes;
    }

    Offer read(Market market, MarketData data, long arrival) {
        Offer offer = market.offer;
        if (data instanceof Bar bar) {
            bar(market, offer, bar, arrival);
        } else if (data instanceof Quote quote) {
            quote(market, offer, quote, arrival);
        } else if (data instanceof Trade trade) {
            trade(market, offer, trade, arrival);
        } else if (data instanceof OrderBook book) {
            book(market, offer, book, arrival);
        }
        return offer;
    }

    /** The one price at which a bar closed, for orders decided as it did. */
    Offer close(Market market, Bar bar, long arrival) {
        Units ticks = market.ticks(bar.series());
        Offer offer = market.offer;
        offer.begin(arrival, bar.epochNanos(), volume(market, bar) - market.lastBarUsed);
        offer.asSameClose();
        level(offer, ticks, bar.closeMantissa());
        untracked(offer);
        return offer;
    }

    private void bar(Market market, Offer offer, Bar bar, long arrival) {
        Units ticks = market.ticks(bar.series());
        offer.begin(arrival, bar.startNanos(), volume(market, bar));
        level(offer, ticks, bar.openMantissa());
        boolean through = limitFill == LimitFill.THROUGH;
        long low = through ? ticks.floor(bar.lowMantissa()) + 1 : ticks.ceil(bar.lowMantissa());
        long high = through ? ticks.ceil(bar.highMantissa()) - 1 : ticks.floor(bar.highMantissa());
        offer.forBuys.add(low, low, Offer.UNLIMITED);
        offer.forSells.add(high, high, Offer.UNLIMITED);
        offer.forBuys.improves = true;
        offer.forSells.improves = true;
        untracked(offer);
    }

    /** A price at which a bar opened or closed; a limit at that very price is reached by touch only. */
    private void level(Offer offer, Units ticks, long mantissa) {
        long floor = ticks.floor(mantissa);
        long ceil = ticks.ceil(mantissa);
        boolean through = limitFill == LimitFill.THROUGH;
        offer.forBuys.add(ceil, through ? floor + 1 : ceil, Offer.UNLIMITED);
        offer.forSells.add(floor, through ? ceil - 1 : floor, Offer.UNLIMITED);
        offer.forBuys.takeable = 1;
        offer.forSells.takeable = 1;
    }

    private long volume(Market market, Bar bar) {
        if (barParticipation == null) {
            return Offer.UNLIMITED;
        }
        long lots = market.lots(bar.series()).floor(bar.volumeMantissa());
        return barParticipation.times(lots).rounded(0, RoundingMode.FLOOR).mantissaAt(0);
    }

    private void quote(Market market, Offer offer, Quote quote, long arrival) {
        Units ticks = market.ticks(quote.series());
        Units lots = market.lots(quote.series());
        offer.begin(arrival, quote.epochNanos(), Offer.UNLIMITED);
        tracked(offer, quoteSizes);
        long askSize = quoteSizes ? lots.floor(quote.askSizeMantissa()) : Offer.UNLIMITED;
        long bidSize = quoteSizes ? lots.floor(quote.bidSizeMantissa()) : Offer.UNLIMITED;
        offer.forBuys.display(ticks.ceil(quote.askMantissa()), askSize);
        offer.forSells.display(ticks.floor(quote.bidMantissa()), bidSize);
        shown(offer);
    }

    private void book(Market market, Offer offer, OrderBook book, long arrival) {
        offer.begin(arrival, book.epochNanos(), Offer.UNLIMITED);
        tracked(offer, true);
        Units ticks = market.ticks(book.series());
        Units lots = market.lots(book.series());
        side(offer.forBuys, book.asks(), ticks, lots, true);
        side(offer.forSells, book.bids(), ticks, lots, false);
        shown(offer);
    }

    /** Levels finer than the tick that fall on one tick are one level. */
    private static void side(Ladder ladder, BookSide side, Units ticks, Units lots, boolean up) {
        long price = 0;
        long size = 0;
        for (int i = 0; i < side.depth(); i++) {
            long next = up ? ticks.ceil(side.price(i)) : ticks.floor(side.price(i));
            if (size > 0 && next != price) {
                ladder.display(price, size);
                size = 0;
            }
            price = next;
            size += lots.floor(side.quantity(i));
        }
        if (size > 0) {
            ladder.display(price, size);
        }
    }

    private void trade(Market market, Offer offer, Trade trade, long arrival) {
        Units ticks = market.ticks(trade.series());
        long lots = market.lots(trade.series()).floor(trade.quantityMantissa());
        offer.begin(arrival, trade.epochNanos(), lots);
        offer.forBuys.add(ticks.ceil(trade.priceMantissa()), Offer.UNLIMITED);
        offer.forSells.add(ticks.floor(trade.priceMantissa()), Offer.UNLIMITED);
        offer.forBuys.makers = trade.aggressor() != AggressorSide.BUYER;
        offer.forSells.makers = trade.aggressor() != AggressorSide.SELLER;
        untracked(offer);
    }

    private static void untracked(Offer offer) {
        offer.forBuys.consumption.begin(false);
        offer.forSells.consumption.begin(false);
    }

    private static void tracked(Offer offer, boolean track) {
        offer.forBuys.consumption.begin(track);
        offer.forSells.consumption.begin(track);
    }

    private static void shown(Offer offer) {
        offer.forBuys.consumption.end();
        offer.forSells.consumption.end();
    }
}
