package io.zvt.engine.sim;

import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.ExpiredReport;
import io.zvt.core.venue.FilledReport;
import java.util.Map;

/** Carries out what matching found: books fills, ends orders, and reports both. */
final class Execution {

    static final String BY_VENUE = "venue";

    private final VenueId venue;
    private final VenueTime time;
    private final VenueLedger ledger;
    private final ReportsLog log;
    private final OrderRegister register;

    Execution(VenueId venue, VenueTime time, VenueLedger ledger, ReportsLog log, OrderRegister register) {
        this.venue = venue;
        this.time = time;
        this.ledger = ledger;
        this.log = log;
        this.register = register;
    }

    void fill(Market market, SimOrder order, long ticks, long lots, boolean taker, Offer offer) {
        requireSound(order, ticks, lots, offer);
        Instrument instrument = order.instrument;
        Price price = instrument.price(ticks);
        Quantity quantity = instrument.quantity(lots);
        Money fee = FeeCalculator.fee(instrument, order.side, price, quantity, taker);
        if (order.reserved == null && !ledger.affords(order, instrument.notional(price, quantity), fee)) {
            cancel(market, order, "INSUFFICIENT_BALANCE", "the balance does not pay for a fill at " + price);
            return;
        }
        order.fills++;
        Fill fill = new Fill(
                TradeId.of(order.venueOrderId.value() + "." + order.fills),
                venue,
                order.side,
                price,
                quantity,
                fee,
                taker ? Liquidity.TAKER : Liquidity.MAKER,
                time.instant(),
                offer.arrival,
                FillLeg.WHOLE);
        ledger.book(order, fill);
        order.leaves -= lots;
        ledger.release(order, order.leaves + lots);
        log.add(order, new FilledReport(order.id, time.instant(), order.venueOrderId, fill));
        if (order.leaves == 0) {
            end(market, order);
        }
    }

    /** The rules that no fill may break, asked again here without trust in the matching. */
    private void requireSound(SimOrder order, long ticks, long lots, Offer offer) {
        boolean causal = offer.arrival > order.dataSequence || offer.isSameCloseOf(order);
        boolean priced = order.accepts(ticks);
        boolean sized = lots > 0 && lots <= order.leaves;
        if (!causal || !priced || !sized) {
            throw new InvariantViolationException(
                    causal ? "UNSOUND_FILL" : "FILL_BEFORE_DECISION",
                    "the simulated venue was about to fill order " + order.id + " against its own rules",
                    Map.of(
                            "order", order.id.value(),
                            "dataSequence", Long.toString(order.dataSequence),
                            "arrival", Long.toString(offer.arrival),
                            "ticks", Long.toString(ticks),
                            "lots", Long.toString(lots)));
        }
    }

    void cancelRest(Market market, SimOrder order) {
        cancel(market, order, order.terms.timeInForce().name(), "what could not be filled at once is canceled");
    }

    void cancel(Market market, SimOrder order, String code, String text) {
        end(market, order);
        log.add(order, new CanceledReport(order.id, time.instant(), BY_VENUE, code + ": " + text));
    }

    void cancelAsAsked(Market market, SimOrder order) {
        end(market, order);
        log.add(order, new CanceledReport(order.id, time.instant(), order.account.value(), "asked for"));
    }

    void expire(Market market, SimOrder order) {
        end(market, order);
        log.add(order, new ExpiredReport(order.id, time.instant()));
    }

    private void end(Market market, SimOrder order) {
        market.close(order);
        ledger.release(order);
        register.ended(order);
    }
}
