package io.zvt.engine.order;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendRejectedReport;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.ExpiredReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.RejectedReport;
import java.time.Instant;

/** Short ways to say what a venue tells, and to ask for orders in BTC/USD. */
final class Reports {

    static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");
    private static final Instant AT = TestEngine.START;

    private Reports() {}

    static OrderRequest buy(String quantity, String limit) {
        return OrderRequest.buy(BTC_USD, Quantity.of(quantity))
                .limit(Price.of(limit))
                .build();
    }

    static OrderRequest sell(String quantity, String limit) {
        return OrderRequest.sell(BTC_USD, Quantity.of(quantity))
                .limit(Price.of(limit))
                .build();
    }

    static OrderRequest marketBuy(String quantity) {
        return OrderRequest.buy(BTC_USD, Quantity.of(quantity)).build();
    }

    static OrderRequest marketSell(String quantity) {
        return OrderRequest.sell(BTC_USD, Quantity.of(quantity)).build();
    }

    private static ClientOrderId id(String order) {
        return ClientOrderId.of(order);
    }

    static AcceptedReport accepted(String order) {
        return new AcceptedReport(id(order), AT, VenueOrderId.of("v-" + order));
    }

    static RejectedReport rejected(String order, boolean inferred) {
        return new RejectedReport(id(order), AT, "CODE", "text", inferred);
    }

    static CanceledReport canceled(String order) {
        return new CanceledReport(id(order), AT, "venue", "told");
    }

    static ExpiredReport expired(String order) {
        return new ExpiredReport(id(order), AT);
    }

    static CancelRejectedReport cancelRejected(String order) {
        return new CancelRejectedReport(id(order), AT, "TOO_LATE", "it is over");
    }

    static AmendRejectedReport amendRejected(String order) {
        return new AmendRejectedReport(id(order), AT, "NO", "it stays");
    }

    static AmendedReport amended(String order, OrderTerms terms) {
        return new AmendedReport(id(order), AT, terms);
    }

    static FilledReport bought(String order, String trade, String quantity, String price) {
        return filled(order, trade, Side.BUY, quantity, price, Money.of("0", "USD"));
    }

    static FilledReport sold(String order, String trade, String quantity, String price) {
        return filled(order, trade, Side.SELL, quantity, price, Money.of("0", "USD"));
    }

    static FilledReport filled(String order, String trade, Side side, String quantity, String price, Money fee) {
        Fill fill = new Fill(
                TradeId.of(trade),
                ScriptedVenue.ID,
                side,
                Price.of(price),
                Quantity.of(quantity),
                fee,
                Liquidity.TAKER,
                AT,
                -1,
                FillLeg.WHOLE);
        return new FilledReport(id(order), AT, VenueOrderId.of("v-" + order), fill);
    }
}
