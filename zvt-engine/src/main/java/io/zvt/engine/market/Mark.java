package io.zvt.engine.market;

import io.zvt.core.event.ReferencePrice;
import io.zvt.core.market.Bar;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Trade;
import io.zvt.core.order.Side;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The last word of the market on an instrument: a trade's price, a bar's close, or the middle of bid and ask. Belongs to
 * the lane.
 */
public final class Mark {

    private static final Decimal TWO = Decimal.of(2);

    private @Nullable MarketData last;

    /** Creates a mark. */
    public Mark() {}

    void update(MarketData data) {
        if (!(data instanceof OrderBook book)
                || (book.bids().depth() > 0 && book.asks().depth() > 0)) {
            this.last = data;
        }
    }

    /** {@return the price, or null if there was none yet} */
    public @Nullable Price price() {
        MarketData data = last;
        if (data instanceof Bar bar) {
            return bar.close();
        } else if (data instanceof Trade trade) {
            return trade.price();
        } else if (data instanceof Quote quote) {
            return middle(quote.bid(), quote.ask());
        }
        return data instanceof OrderBook book ? middle(book.bidPrice(0), book.askPrice(0)) : null;
    }

    /**
     * Returns the price an order is measured by: the other side of the market where it is known.
     *
     * @param side side of the order
     * @return the price with its source and number, or null if there was none yet
     */
    public @Nullable ReferencePrice reference(Side side) {
        MarketData data = last;
        if (data == null) {
            return null;
        }
        Price price = facing(data, side);
        return price == null
                ? null
                : new ReferencePrice(
                        price, data.series().source(), data.sequence(), Timestamps.toInstant(data.epochNanos()));
    }

    private @Nullable Price facing(MarketData data, Side side) {
        if (data instanceof Quote quote) {
            return side == Side.BUY ? quote.ask() : quote.bid();
        } else if (data instanceof OrderBook book) {
            return side == Side.BUY ? book.askPrice(0) : book.bidPrice(0);
        }
        return price();
    }

    private static Price middle(Price bid, Price ask) {
        Decimal sum = bid.value().plus(ask.value());
        return Price.of(sum.dividedBy(TWO, sum.scale() + 1, RoundingMode.HALF_EVEN));
    }
}
