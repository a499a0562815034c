package io.zvt.engine.order;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.time.Clock;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendRejectedReport;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A venue that keeps true books and treats its callers badly: it answers late, twice or not at all, loses calls, takes
 * some after it said nothing of them, fills bit by bit, and loses its connection.
 */
final class MoodyVenue implements Venue {

    static final VenueId ID = VenueId.of("scripted");
    static final Decimal FEE_RATE = Decimal.of("0.001");
    private static final Price MARKET = Price.of("100");

    private final Random random;
    private final Clock clock;
    final Map<ClientOrderId, Working> orders = new LinkedHashMap<>();
    final Map<ClientOrderId, Integer> submitCalls = new HashMap<>();
    final Map<ClientOrderId, Integer> amendCalls = new HashMap<>();
    final List<Fill> fills = new ArrayList<>();
    private List<Runnable> later = new ArrayList<>();
    private VenueListener listener;
    private boolean calm;
    private boolean connected = true;

    /** An order as the venue knows it. */
    static final class Working {
        final OrderSubmission submission;
        final List<VenueReport> reports = new ArrayList<>();
        OrderTerms terms;
        Quantity filled = Quantity.ZERO;
        boolean open = true;

        Working(OrderSubmission submission) {
            this.submission = submission;
            this.terms = submission.terms();
        }

        List<String> trades() {
            List<String> trades = new ArrayList<>();
            for (VenueReport report : reports) {
                if (report instanceof FilledReport filled) {
                    trades.add(filled.fill().tradeId().value());
                }
            }
            return trades;
        }

        Quantity leaves() {
            return terms.quantity().minus(filled);
        }
    }

    MoodyVenue(Random random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** From now on it behaves. */
    void calm() {
        calm = true;
        reconnect();
        List<Runnable> all = later;
        later = new ArrayList<>();
        all.forEach(Runnable::run);
    }

    private boolean mood(int outOf) {
        return !calm && random.nextInt(outOf) == 0;
    }

    /** Time passes at the venue. */
    void tick() {
        if (connected && mood(25)) {
            connected = false;
        } else if (!connected && random.nextInt(3) == 0) {
            reconnect();
        }
        List<Runnable> due = later;
        later = new ArrayList<>();
        for (Runnable work : due) {
            if (mood(2)) {
                later.add(work);
            } else {
                work.run();
            }
        }
        for (Working order : List.copyOf(orders.values())) {
            if (order.open && random.nextInt(4) == 0) {
                tell(fill(order));
            }
        }
    }

    private void reconnect() {
        if (!connected) {
            connected = true;
            listener.onConnection(true, "it is back");
        }
    }

    /** Tells something unless the line is down, now and then twice. */
    private void tell(VenueReport report) {
        if (!connected) {
            return;
        }
        listener.onReport(report);
        if (mood(5)) {
            listener.onReport(report);
        }
    }

    private VenueReport note(Working order, VenueReport report) {
        order.reports.add(report);
        return report;
    }

    private VenueReport fill(Working order) {
        Decimal part = order.leaves().value().times(Decimal.of("0.5"));
        boolean whole = random.nextInt(3) == 0 || part.compareTo(Decimal.of("0.01")) < 0;
        Quantity quantity = whole
                ? order.leaves()
                : Quantity.of(part.roundedToMultipleOf(Decimal.of("0.01"), java.math.RoundingMode.UP));
        Price price = order.terms.limitPrice() == null ? MARKET : order.terms.limitPrice();
        Decimal value = price.value().times(quantity.value());
        Fill fill = new Fill(
                TradeId.of("t-" + fills.size()),
                ID,
                order.terms.side(),
                price,
                quantity,
                Money.of(value.times(FEE_RATE).toString(), "USD"),
                Liquidity.TAKER,
                clock.instant(),
                -1,
                FillLeg.WHOLE);
        fills.add(fill);
        order.filled = order.filled.plus(quantity);
        order.open = !order.leaves().isZero();
        return note(order, new FilledReport(id(order), clock.instant(), null, fill));
    }

    private static ClientOrderId id(Working order) {
        return order.submission.order().clientOrderId();
    }

    /** One call: it may be lost, be taken now or later, and be answered now, later, or in a way that says nothing. */
    private CompletionStage<SendOutcome> call(Supplier<List<VenueReport>> work) {
        if (mood(12)) {
            return answer(new NotSent("lost before it left, for sure"));
        }
        if (mood(10)) {
            return answer(new Unknown("lost on the way"));
        }
        if (mood(10)) {
            later.add(() -> work.get().forEach(this::tell));
            return answer(new Unknown("taken later"));
        }
        List<VenueReport> reports = List.copyOf(work.get());
        if (mood(8)) {
            return answer(new Unknown("taken, the answer was lost"));
        }
        if (mood(3)) {
            CompletableFuture<SendOutcome> late = new CompletableFuture<>();
            later.add(() -> late.complete(new Sent(reports)));
            return late;
        }
        if (random.nextBoolean() && connected) {
            later.add(() -> reports.forEach(this::tell));
        }
        return answer(new Sent(reports));
    }

    private static <T> CompletionStage<T> answer(T outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    @Override
    public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
        submitCalls.merge(submission.order().clientOrderId(), 1, Integer::sum);
        return call(() -> {
            if (clock.instant().isAfter(submission.notAfter())) {
                return List.of();
            }
            Working order = new Working(submission);
            orders.put(id(order), order);
            note(order, new AcceptedReport(id(order), clock.instant(), VenueOrderId.of("v-" + id(order))));
            if (submission.terms().type() == OrderType.MARKET || random.nextInt(3) == 0) {
                fill(order);
            }
            return order.reports;
        });
    }

    @Override
    public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        return call(() -> {
            Working order = orders.get(id);
            if (order == null || !order.open) {
                return List.of(new CancelRejectedReport(id, clock.instant(), "FINAL", "it does not work"));
            }
            order.open = false;
            return List.of(note(order, new CanceledReport(id, clock.instant(), "venue", "asked for")));
        });
    }

    @Override
    public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        amendCalls.merge(id, 1, Integer::sum);
        return call(() -> {
            Working order = orders.get(id);
            boolean can =
                    order != null && order.open && submission.terms().quantity().compareTo(order.filled) > 0;
            if (!can) {
                return List.of(new AmendRejectedReport(id, clock.instant(), "NO", "it stays as it is"));
            }
            order.terms = submission.terms();
            return List.of(note(order, new AmendedReport(id, clock.instant(), order.terms)));
        });
    }

    private static VenueOrder status(Working order) {
        return new VenueOrder(
                id(order),
                VenueOrderId.of("v-" + id(order)),
                order.submission.instrument().id(),
                order.terms,
                order.filled,
                order.open);
    }

    @Override
    public CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId id) {
        if (!connected || mood(4)) {
            return answer(new QueryUnknown("no line"));
        }
        Working order = orders.get(id);
        QueryOutcome outcome = order == null ? new Absent(clock.instant()) : new Found(status(order), order.reports);
        if (mood(3)) {
            CompletableFuture<QueryOutcome> late = new CompletableFuture<>();
            later.add(() -> late.complete(outcome));
            return late;
        }
        return answer(outcome);
    }

    @Override
    public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
        List<VenueOrder> open = new ArrayList<>();
        List<VenueReport> reports = new ArrayList<>();
        for (Working order : orders.values()) {
            if (order.open) {
                open.add(status(order));
            }
            order.reports.stream()
                    .filter(report -> !report.venueTime().isBefore(since))
                    .forEach(reports::add);
        }
        VenueSnapshot snapshot = new VenueSnapshot(clock.instant(), open, reports, List.of());
        if (mood(3)) {
            CompletableFuture<VenueSnapshot> late = new CompletableFuture<>();
            later.add(() -> late.complete(snapshot));
            return late;
        }
        return answer(snapshot);
    }

    Decimal net() {
        Decimal net = Decimal.ZERO;
        for (Fill fill : fills) {
            net = net.plus(fill.quantity().value().times(fill.side() == Side.BUY ? 1 : -1));
        }
        return net;
    }

    Decimal cash() {
        Decimal cash = Decimal.ZERO;
        for (Fill fill : fills) {
            Decimal value = fill.price().value().times(fill.quantity().value());
            cash = cash.minus(value.times(fill.side().sign())).minus(fill.fee().amount());
        }
        return cash;
    }

    @Override
    public VenueId id() {
        return ID;
    }

    @Override
    public VenueCapabilities capabilities() {
        return new VenueCapabilities(
                Set.of(OrderType.MARKET, OrderType.LIMIT), Set.of(TimeInForce.GTC), true, true, true, 0);
    }

    @Override
    public void connect(VenueListener to) {
        this.listener = to;
    }

    @Override
    public void close() {}
}
