package io.zvt.engine.runtime;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.time.Clock;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A venue that fills every order whole at 100, and keeps books to compare with. */
final class FillingVenue implements Venue {

    static final VenueId ID = VenueId.of("filling");
    static final Price PRICE = Price.of("100");
    static final Decimal FEE_RATE = Decimal.of("0.001");

    private final Clock clock;
    final Map<ClientOrderId, OrderSubmission> orders = new LinkedHashMap<>();
    final Map<ClientOrderId, List<VenueReport>> reports = new LinkedHashMap<>();
    int calls;

    FillingVenue(Clock clock) {
        this.clock = clock;
    }

    @Override
    public VenueId id() {
        return ID;
    }

    @Override
    public VenueCapabilities capabilities() {
        return new VenueCapabilities(
                Set.of(OrderType.MARKET, OrderType.LIMIT), Set.of(TimeInForce.GTC), false, true, true, 0);
    }

    @Override
    public void connect(VenueListener listener) {}

    @Override
    public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        calls++;
        if (clock.instant().isAfter(submission.notAfter())) {
            return CompletableFuture.completedFuture(new NotSent("its time is over"));
        }
        orders.putIfAbsent(id, submission);
        return CompletableFuture.completedFuture(new Sent(reports.computeIfAbsent(id, i -> fill(submission))));
    }

    private List<VenueReport> fill(OrderSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        Instant now = clock.instant();
        VenueOrderId venueId = VenueOrderId.of("v-" + orders.size());
        Money value = submission.instrument().notional(PRICE, submission.terms().quantity());
        Fill fill = new Fill(
                TradeId.of("t-" + orders.size()),
                ID,
                submission.terms().side(),
                PRICE,
                submission.terms().quantity(),
                value.times(FEE_RATE),
                Liquidity.TAKER,
                now,
                submission.dataSequence() + 1,
                FillLeg.WHOLE);
        return List.of(new AcceptedReport(id, now, venueId), new FilledReport(id, now, venueId, fill));
    }

    @Override
    public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        return CompletableFuture.completedFuture(
                new Sent(List.of(new CancelRejectedReport(id, clock.instant(), "FINAL", "nothing works here"))));
    }

    @Override
    public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
        return CompletableFuture.completedFuture(new NotSent("amendments are not taken"));
    }

    @Override
    public CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order) {
        OrderSubmission known = orders.get(order);
        if (known == null) {
            return CompletableFuture.completedFuture(new Absent(clock.instant()));
        }
        VenueOrder status = new VenueOrder(
                order,
                VenueOrderId.of("v"),
                known.instrument().id(),
                known.terms(),
                known.terms().quantity(),
                false);
        return CompletableFuture.completedFuture(new Found(status, reports.getOrDefault(order, List.of())));
    }

    @Override
    public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
        List<VenueReport> told = new ArrayList<>();
        for (List<VenueReport> list : reports.values()) {
            list.stream().filter(report -> !report.venueTime().isBefore(since)).forEach(told::add);
        }
        return CompletableFuture.completedFuture(new VenueSnapshot(clock.instant(), List.of(), told, List.of()));
    }

    @Override
    public void close() {}
}
