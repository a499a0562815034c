package io.zvt.tck.venue.scripted;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.time.Clock;
import io.zvt.core.value.Asset;
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
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.VenueReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small and plain exchange: one market price an instrument, orders filled in the order of their coming. */
final class PaperExchange {

    private final VenueId venue;
    private final Clock clock;
    private final PaperRules rules;
    final PaperBalances balances;
    private final Map<ClientOrderId, PaperOrder> orders = new LinkedHashMap<>();
    private final Map<InstrumentId, Market> markets = new HashMap<>();
    private final Map<AccountId, List<VenueReport>> log = new HashMap<>();
    private List<VenueReport> news = new ArrayList<>();
    private int trades;

    PaperExchange(VenueId venue, Clock clock, PaperRules rules) {
        this.venue = venue;
        this.clock = clock;
        this.rules = rules;
        this.balances = new PaperBalances(venue);
    }

    private static final class Market {
        private final Price price;
        private Quantity left;

        Market(Price price, Quantity left) {
            this.price = price;
            this.left = left;
        }
    }

    /** Everything that happened since it was last asked. */
    List<VenueReport> takeNews() {
        List<VenueReport> taken = news;
        news = new ArrayList<>();
        return taken;
    }

    private void tell(PaperOrder order, VenueReport report) {
        order.reports.add(report);
        log.computeIfAbsent(order.account(), a -> new ArrayList<>()).add(report);
        news.add(report);
    }

    List<VenueReport> log(AccountId account) {
        return log.getOrDefault(account, List.of());
    }

    @Nullable
    PaperOrder order(ClientOrderId id) {
        return orders.get(id);
    }

    List<PaperOrder> working() {
        return orders.values().stream().filter(order -> order.open).toList();
    }

    void submit(OrderSubmission submission, boolean refuse) {
        ClientOrderId id = submission.order().clientOrderId();
        PaperOrder known = orders.get(id);
        if (known != null) {
            news.addAll(known.reports);
            return;
        }
        PaperOrder order = new PaperOrder(submission, VenueOrderId.of("paper-" + orders.size()));
        orders.put(id, order);
        String refusal = refuse ? "REFUSED" : rules.refusal(submission.instrument(), order.terms);
        if (refusal != null) {
            order.open = false;
            tell(order, new RejectedReport(id, clock.instant(), refusal, "the venue does not take this order", false));
            return;
        }
        tell(order, new AcceptedReport(id, clock.instant(), order.venueOrderId));
        match(order);
        boolean immediate =
                order.terms.timeInForce() == TimeInForce.IOC || order.terms.timeInForce() == TimeInForce.FOK;
        if (order.open && immediate) {
            cancel(order, "venue");
        }
    }

    private void match(PaperOrder order) {
        Market market = markets.get(order.submission.instrument().id());
        if (market == null || !order.accepts(market.price)) {
            return;
        }
        Quantity quantity = order.leaves().min(market.left);
        boolean whole = quantity.equals(order.leaves());
        if (quantity.isPositive() && (whole || order.terms.timeInForce() != TimeInForce.FOK)) {
            market.left = market.left.minus(quantity);
            fill(order, quantity, market.price);
        }
    }

    void market(InstrumentId instrument, Price price, Quantity size) {
        markets.put(instrument, new Market(price, size));
        for (PaperOrder order : working()) {
            if (order.submission.instrument().id().equals(instrument)) {
                match(order);
            }
        }
    }

    void fill(PaperOrder order, Quantity quantity, Price price) {
        trades++;
        Instrument instrument = order.submission.instrument();
        Fill fill = new Fill(
                TradeId.of("paper-trade-" + trades),
                venue,
                order.terms.side(),
                price,
                quantity,
                fee(instrument, order.terms.side(), price, quantity),
                Liquidity.TAKER,
                clock.instant(),
                -1,
                FillLeg.WHOLE);
        order.filled = order.filled.plus(quantity);
        order.open = order.open && order.leaves().isPositive();
        balances.book(order.account(), instrument, fill);
        tell(order, new FilledReport(order.id(), clock.instant(), order.venueOrderId, fill));
    }

    private static Money fee(Instrument instrument, Side side, Price price, Quantity quantity) {
        Asset asset = switch (instrument.terms().feeAsset()) {
            case QUOTE -> instrument.quote();
            case BASE -> instrument.base();
            case RECEIVED -> side == Side.BUY ? instrument.base() : instrument.quote();
        };
        return asset.equals(instrument.base())
                ? Money.of(quantity.value().times(instrument.terms().takerFee()), asset)
                : instrument.notional(price, quantity).times(instrument.terms().takerFee());
    }

    void cancel(ClientOrderId id, boolean refuse) {
        PaperOrder order = orders.get(id);
        if (refuse || order == null || !order.open) {
            String code = order == null ? "UNKNOWN_ORDER" : refuse ? "REFUSED" : "ORDER_NOT_OPEN";
            news.add(new CancelRejectedReport(id, clock.instant(), code, "the order is not canceled"));
        } else {
            cancel(order, order.account().value());
        }
    }

    private void cancel(PaperOrder order, String by) {
        order.open = false;
        tell(order, new CanceledReport(order.id(), clock.instant(), by, "asked for, or not filled at once"));
    }

    void amend(ClientOrderId id, OrderTerms wanted, boolean refuse) {
        PaperOrder order = orders.get(id);
        boolean possible = order != null
                && order.open
                && rules.refusal(order.submission.instrument(), wanted) == null
                && wanted.quantity().compareTo(order.filled) > 0;
        if (refuse || order == null || !possible) {
            news.add(new AmendRejectedReport(id, clock.instant(), "NOT_AMENDED", "the terms stay as they are"));
            return;
        }
        order.terms = wanted;
        tell(order, new AmendedReport(id, clock.instant(), wanted));
        match(order);
    }

    /** Ends what has expired. */
    void tick() {
        for (PaperOrder order : working()) {
            boolean over = order.terms.expireAt() != null && !clock.instant().isBefore(order.terms.expireAt());
            if (over) {
                order.open = false;
                tell(order, new ExpiredReport(order.id(), clock.instant()));
            }
        }
    }
}
